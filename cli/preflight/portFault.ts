import type { ListedContainer } from "../docker/engine";
import type { PublishedPort } from "../../components/spec/publish";

/** The reason why a port cannot be published. */
export interface PortFault extends PublishedPort {
    reason: "taken" | "noSuchAddress";
    /** The container that publishes it. */
    container?: Pick<ListedContainer, "name" | "image" | "labels">;
    /** The process that listens on it, if visible to this user. */
    process?: { pid: number; name: string };
}

/** Offset of the suggested port: 9090 → 19090. */
const suggestedDistance = 10_000;

/** Describes the fault: the port, its holder and the fix; `stack` is the stack's name, `label` its Docker label. */
export function describePortFault(
    fault: PortFault,
    stack: string,
    label: { key: string; value: string },
): string[] {
    const { address, port, path } = fault;
    if (fault.reason === "noSuchAddress") {
        return [
            `${path} publishes port ${port} on ${address}, which is not an address of this host.`,
            `Set ${path}.address to an address of the host, or omit it for 127.0.0.1.`,
        ];
    }
    if (fault.container?.labels[label.key] === label.value) {
        return [
            `Port ${port} of ${address} (${path}) is in use by ${fault.container.name}, a container of ${label.value} that is not in this checkout's state.`,
            `Either another checkout deployed it, or the state is lost: npm run down removes it, there or here.`,
        ];
    }
    const free = port + suggestedDistance > 65_535 ? port - suggestedDistance : port + suggestedDistance;
    return [
        `Port ${port} of ${address} (${path}) is in use${holderOf(fault)}.`,
        `Stop the process, or choose another port: set ${path}.port in Pulumi.${stack}.yaml, or`,
        `pulumi config set --path ${path}.port ${free} --stack ${stack}`,
    ];
}

function holderOf({ container, process }: PortFault): string {
    if (container) {
        return ` by the container ${container.name} (${container.image})`;
    }
    return process ? ` by ${process.name} (process ${process.pid})` : "";
}
