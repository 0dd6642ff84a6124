import { entryPoints } from "../components/edge/entryPoints";
import { container, listOf, type PolicyRule } from "./rule";

const everywhere: ReadonlySet<unknown> = new Set([undefined, "", "0.0.0.0", "::"]);
const edge = "-edge-server-container";
/** As they are in its container; which ports of the host lead there is the stack's own choice. */
const edgePorts: ReadonlySet<unknown> = new Set([entryPoints.http.port, entryPoints.https.port]);

/** The edge is the only door: every other port is for the host itself. */
export const openPorts: PolicyRule = {
    name: "no-open-port",
    description:
        "Ports are published on an address of the host's own, but for the edge's for HTTP and HTTPS.",
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
                    `ports must have an ip of the host's own, such as 127.0.0.1, got ${JSON.stringify(ip ?? "")} ` +
                    `for port ${external ?? internal ?? "of any number"}`,
            ),
            ...(props.publishAllPorts === true
                ? ["publishAllPorts must not be true: it opens every port"]
                : []),
            ...(props.networkMode === "host" ? ['networkMode must not be "host": it opens every port'] : []),
        ];
    },
};
