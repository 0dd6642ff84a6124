import { currentConfiguration } from "../../server/configVolume/plan";
import type { ServerPlan } from "../../server/serverPlan";
import { httpHealth } from "../../server/servicePlan";
import { healthPath, proxyPort, renderHaproxy } from "./renderHaproxy";

/** Name of the proxy, in its network too. */
export const proxyName = "socket-proxy";

/** Where the proxy's network reaches the Docker engine. */
export const socketProxyUrl = `tcp://${proxyName}:${proxyPort}`;

const socketTarget = "/var/run/docker.sock";

/**
 * A proxy in front of the Docker engine, whose socket is at `socketPath` on the host: it lets logs be read, and nothing be
 * changed.
 *
 * It is in its own internal network: the responses that it allows show the environment of containers, and other servers
 * in the stack's network, Grafana above all, can be made to request any address there.
 */
export function planSocketProxy(socketPath: string): ServerPlan {
    return {
        name: proxyName,
        role: proxyName,
        folder: proxyName,
        image: "haproxy",
        isolated: true,
        replaceWithConfiguration: true,
        config: {
            files: { "haproxy.cfg": renderHaproxy(socketTarget) },
            secretFiles: {},
            owner: { user: 0, group: 0 },
            check: "haproxy -c -f haproxy.cfg",
        },
        service: {
            alias: proxyName,
            command: ["haproxy", "-f", `${currentConfiguration}/haproxy.cfg`],
            // The socket belongs to root, who needs no capability to open what is their own.
            user: "0:0",
            hostMounts: [{ source: socketPath, target: socketTarget }],
            port: proxyPort,
            publish: false,
            healthCommand: httpHealth(proxyPort, healthPath),
            memoryMegabytes: 64,
        },
    };
}
