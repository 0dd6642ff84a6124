import { container, listOf, objectOf, type PlannedResource, type PolicyRule } from "./rule";

/** Containers that need the Docker engine's socket, by the end of their names: who has it has the host. */
const mayHaveSocket = ["-exporters-cadvisor-container", "-proxy-server-container"];
const socketPlaces: ReadonlySet<unknown> = new Set([
    "/var/run/docker.sock",
    "/run/docker.sock",
    "/var/run",
    "/run",
]);
const hostNamespaces = ["pidMode", "ipcMode", "usernsMode", "cgroupnsMode"];
/** Capabilities with which a container leaves its bounds. */
const mighty: ReadonlySet<string> = new Set(["ALL", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO"]);

/** A container stays in its bounds, whatever runs in it. */
export const privileges: PolicyRule = {
    name: "no-privileged-container",
    description:
        "No container is privileged, shares the host's processes, or has the Docker engine's socket.",
    check(resource) {
        const { type, name, props } = resource;
        if (type !== container) {
            return [];
        }
        const adds = listOf<string>(objectOf(props.capabilities).adds).map((cap) => cap.replace(/^CAP_/, ""));
        return [
            ...(props.privileged === true ? ["privileged must not be true"] : []),
            ...hostNamespaces
                .filter((field) => props[field] === "host")
                .map((field) => `${field} must not be "host"`),
            ...adds.filter((cap) => mighty.has(cap)).map((cap) => `capabilities.adds must not have ${cap}`),
            ...(mayHaveSocket.some((end) => name.endsWith(end)) ? [] : sockets(resource)),
        ];
    },
};

function sockets({ props }: PlannedResource): string[] {
    const sources = [
        ...listOf<{ source?: string }>(props.mounts).map(({ source }) => source),
        ...listOf<{ hostPath?: string }>(props.volumes).map(({ hostPath }) => hostPath),
    ];
    return sources
        .filter((source) => socketPlaces.has(source))
        .map(
            (source) =>
                `mounts must not have ${source ?? ""}, where the Docker engine's socket is; go through the socket proxy`,
        );
}
