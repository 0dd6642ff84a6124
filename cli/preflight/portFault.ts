import type { ListedContainer } from "../docker/engine";
import type { PublishedPort } from "../../components/spec/publish";

/** Why a port cannot be published. */
export interface PortFault extends PublishedPort {
    reason: "taken" | "noSuchAddress";
    /** The container that publishes it. */
    container?: Pick<ListedContainer, "name" | "image" | "labels">;
    /** The process that listens on it, as far as this user may see it. */
    process?: { pid: number; name: string };
}

/** How far above a taken port the suggested one is: 9090 → 19090. */
const suggestedDistance = 10_000;

/** The fault for people: which port, who has it, what to do; `stack` is the name of the stack, `label` its own mark. */
export function describePortFault(
    fault: PortFault,
    stack: string,
    label: { key: string; value: string },
): string[] {
    const { address, port, path } = fault;
    if (fault.reason === "noSuchAddress") {
        return [
            `${path} asks for port ${port} of ${address}, which is no address of this host.`,
            `Set ${path}.address to one that it has, or leave it out for 127.0.0.1.`,
        ];
    }
    if (fault.container?.labels[label.key] === label.value) {
        return [
            `Port ${port} of ${address} (${path}) is held by ${fault.container.name}, a container of ${label.value} that this checkout's state does not know.`,
            `Either another checkout deployed it, or the state was lost: npm run down removes it, there or here.`,
        ];
    }
    const free = port + suggestedDistance > 65_535 ? port - suggestedDistance : port + suggestedDistance;
    return [
        `Port ${port} of ${address} (${path}) is taken${holderOf(fault)}.`,
        `Stop that, or choose another port: set ${path}.port in Pulumi.${stack}.yaml, or`,
        `pulumi config set --path ${path}.port ${free} --stack ${stack}`,
    ];
}

function holderOf({ container, process }: PortFault): string {
    if (container) {
        return ` by the container ${container.name} (${container.image})`;
    }
    return process ? ` by ${process.name} (process ${process.pid})` : "";
}
