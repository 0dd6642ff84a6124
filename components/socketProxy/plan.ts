import type { ConfigPlan } from "../docker/configVolume/plan";
import { currentConfiguration } from "../docker/configVolume/plan";
import { httpHealth, type ServicePlan } from "../docker/servicePlan";
import { healthPath, proxyPort, renderHaproxy } from "./renderHaproxy";

/** Name of the proxy in its network. */
const alias = "socket-proxy";

/** Where the proxy's network reaches the Docker engine. */
export const socketProxyUrl = `tcp://${alias}:${proxyPort}`;

const socketTarget = "/var/run/docker.sock";

/** A proxy before the Docker engine, ready to be deployed. */
export interface SocketProxyPlan {
    config: ConfigPlan;
    service: ServicePlan;
}

/** Plans the proxy before the engine whose socket is at `socketPath` on the host. */
export function planSocketProxy(socketPath: string): SocketProxyPlan {
    return {
        config: {
            files: { "haproxy.cfg": renderHaproxy(socketTarget) },
            secretFiles: {},
            owner: { user: 0, group: 0 },
            check: "haproxy -c -f haproxy.cfg",
        },
        service: {
            alias,
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
