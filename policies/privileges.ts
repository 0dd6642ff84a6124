import { container, listOf, objectOf, type PlannedResource, type PolicyRule } from "./rule";

/** Containers that need the Docker socket, by suffix of their names: the socket grants root on the host. */
const mayHaveSocket = ["-exporters-cadvisor-container", "-socket-proxy-container"];
const socketPlaces: ReadonlySet<unknown> = new Set([
    "/var/run/docker.sock",
    "/run/docker.sock",
    "/var/run",
    "/run",
]);
const hostNamespaces = ["pidMode", "ipcMode", "usernsMode", "cgroupnsMode"];
/** Capabilities that allow a container to escape. */
const mighty: ReadonlySet<string> = new Set(["ALL", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO"]);

/** Containers are isolated from the host. */
export const privileges: PolicyRule = {
    name: "no-privileged-container",
    description: "No container is privileged, shares host namespaces, or mounts the Docker socket.",
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
                `mounts must not include ${source ?? ""}, which contains the Docker socket; use the socket proxy`,
        );
}
