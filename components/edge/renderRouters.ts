import type { EdgeServer, EdgeSpec, EdgeTarget } from "../spec/edge";
import { resolverOf } from "./acme";
import { entryPoints } from "./entryPoints";
import { edgeServers, hasOwnLogin, hostOf } from "./names";
import { middlewareNames } from "./renderMiddlewares";

/** Where servers can be stopped and reloaded, as all but what the pages of Prometheus themselves ask. The prefix is short
 *  because a server may read an encoded slash as one, and the edge does not. */
const withoutControls = "(!PathPrefix(`/-`) || Path(`/-/ready`) || Path(`/-/healthy`))";

/** Requests that the edge blocks, although the server would answer them. */
const withheld: Readonly<Record<EdgeServer, string>> = {
    grafana: "!PathPrefix(`/metrics`)",
    prometheus: withoutControls,
    alertmanager: withoutControls,
};

/** Two routers a server: one for HTTPS, and one that leads from HTTP to it. */
export function renderRouters(spec: EdgeSpec, servers: readonly EdgeTarget[]): Record<string, object> {
    return Object.fromEntries(
        named(spec, servers).flatMap(({ server, host }) => [
            [server, httpsRouter(spec, server, host)],
            [`${server}-http`, httpRouter(spec, host)],
        ]),
    );
}

/** https://doc.traefik.io/traefik/reference/routing-configuration/http/load-balancing/service/ */
export function renderServices(spec: EdgeSpec, servers: readonly EdgeTarget[]): Record<string, object> {
    return Object.fromEntries(
        named(spec, servers).map(({ server, url }) => [server, { loadBalancer: { servers: [{ url }] } }]),
    );
}

/** The servers that have a name, in the same order however they are given. */
function named(spec: EdgeSpec, servers: readonly EdgeTarget[]): (EdgeTarget & { host: string })[] {
    return edgeServers.flatMap((server) => {
        const target = servers.find((candidate) => candidate.server === server);
        const host = hostOf(spec, server);
        return target === undefined || host === undefined ? [] : [{ ...target, host }];
    });
}

function httpsRouter(spec: EdgeSpec, server: EdgeServer, host: string): object {
    const { headers, allowed, rate, login } = middlewareNames(spec);
    return {
        entryPoints: [entryPoints.https.name],
        rule: `${hostRule(host)} && ${withheld[server]}`,
        middlewares: [headers, ...allowed, rate, ...(hasOwnLogin(server) ? [] : login)],
        service: server,
        tls: spec.tls.kind === "acme" ? { certResolver: resolverOf(spec.tls.acme) } : {},
    };
}

/** Traefik's own router for the ACME challenge takes precedence over all others. */
function httpRouter(spec: EdgeSpec, host: string): object {
    const { allowed, rate, toHttps } = middlewareNames(spec);
    return {
        entryPoints: [entryPoints.http.name],
        rule: hostRule(host),
        middlewares: [...allowed, rate, toHttps],
        service: "noop@internal",
    };
}

function hostRule(host: string): string {
    return `Host(\`${host}\`)`;
}
