/** Path that answers while the proxy is up, whether or not the engine is. */
export const healthPath = "/-/healthy";

/** Port that the proxy listens on. */
export const proxyPort = 2375;

/**
 * What a reader of logs asks of the Docker engine, and nothing else: whether it is there and which versions of its API
 * it speaks, which containers and networks there are, whether one container has a terminal, and its output.
 *
 * The third of these shows the environment of the container too: any client that reaches the proxy can read it. No part of a
 * path but a version and an id varies, so that no `..`, `%2e` or `//` fits.
 */
const readable = String.raw`^(/v[0-9]+\.[0-9]+)?/(_ping|networks|containers/json|containers/[0-9a-f]{64}/(json|logs))$`;

/**
 * `haproxy.cfg`, https://docs.haproxy.org/2.6/configuration.html; newer versions read the same.
 *
 * Output is followed for as long as its container runs, and a container may be silent for hours: only a connection
 * that nothing has come through for a day is cut, and a reader goes on where it was.
 */
export function renderHaproxy(socket: string): string {
    return `global
    log stdout format raw local0 notice
    maxconn 1000
    hard-stop-after 2s

defaults
    mode http
    log global
    option httplog
    option dontlog-normal
    option http-no-delay
    timeout http-request 10s
    timeout connect 5s
    timeout client 24h
    timeout client-fin 10s
    timeout server 24h

frontend readers
    bind :${proxyPort}
    http-request return status 200 if METH_GET { path ${healthPath} }
    acl reads method GET HEAD
    acl plain_path url_beg /
    acl readable path_reg ${readable}
    acl has_body req.hdr_cnt(content-length) gt 0
    acl has_body req.hdr_cnt(transfer-encoding) gt 0
    acl upgrades req.hdr_cnt(upgrade) gt 0
    http-request deny deny_status 403 unless reads plain_path readable
    http-request deny deny_status 403 if has_body or upgrades
    default_backend engine

backend engine
    server engine unix@${socket}
`;
}
