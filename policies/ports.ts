import { entryPoints } from "../components/edge/entryPoints";
import { container, listOf, type PolicyRule } from "./rule";

const everywhere: ReadonlySet<unknown> = new Set([undefined, "", "0.0.0.0", "::"]);
const edge = "-edge-server-container";
/** Ports inside the edge's container; the stack chooses the published ones. */
const edgePorts: ReadonlySet<unknown> = new Set([entryPoints.http.port, entryPoints.https.port]);

/** Only the edge is public: other ports bind to addresses of the host itself. */
export const openPorts: PolicyRule = {
    name: "no-public-port",
    description: "Ports are published on a specific address of the host, except HTTP and HTTPS of the edge.",
    check({ type, name, props }) {
        if (type !== container) {
            return [];
        }
        const open = listOf<{ ip?: string; external?: number; internal?: number }>(props.ports).filter(
            ({ ip, internal }) => everywhere.has(ip) && !(name.endsWith(edge) && edgePorts.has(internal)),
        );
        return [
            ...open.map(
                ({ ip, external, internal }) =>
                    `ports must set ip to a specific address of the host, such as 127.0.0.1, got ${JSON.stringify(ip ?? "")} ` +
                    `for port ${external ?? internal ?? "of any number"}`,
            ),
            ...(props.publishAllPorts === true
                ? ["publishAllPorts must not be true: it publishes every port"]
                : []),
            ...(props.networkMode === "host"
                ? ['networkMode must not be "host": it exposes every port']
                : []),
        ];
    },
};
