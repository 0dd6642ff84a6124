import { resourceLabel, stackLabel } from "../../../components/server/labels";
import { DockerEngine } from "../../../cli/docker/engine";
import { mustRun } from "../../../cli/toolchain/run";

/** A container as `docker inspect` shows it, as far as the tests look at it. */
export interface Container {
    Id: string;
    Name: string;
    Config: { Labels: Record<string, string>; Cmd: string[] | null; User: string };
    State: { Status: string; StartedAt: string; ExitCode: number; Health?: { Status: string } };
    HostConfig: {
        CapAdd: string[] | null;
        CapDrop: string[] | null;
        SecurityOpt: string[] | null;
        Privileged: boolean;
        ReadonlyRootfs: boolean;
        Memory: number;
        MemorySwap: number;
        RestartPolicy: { Name: string };
        LogConfig: { Type: string; Config: Record<string, string> };
        PortBindings: Record<string, { HostIp: string; HostPort: string }[]> | null;
    };
    Mounts: { Type: string; Source: string; Destination: string; RW: boolean; Name?: string }[];
}

/** Runs a docker command that has to succeed. */
export async function docker(...args: string[]): Promise<string> {
    return (await mustRun("docker", args)).trim();
}

/** Containers with a label, ended ones too, by the name that each has in the program. */
export async function containersWith(label: string): Promise<Map<string, Container>> {
    const ids = (await engine().containers(label)).map(({ id }) => id);
    const found = ids.length === 0 ? [] : (JSON.parse(await docker("inspect", ...ids)) as Container[]);
    return new Map(
        found
            .map((container): [string, Container] => [
                container.Config.Labels[resourceLabel] ?? "",
                container,
            ])
            .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
}

/** Something that Docker has. */
export interface Owned {
    kind: "container" | "volume" | "network";
    /** As the state has it: a volume's is its name. */
    id: string;
    /** The resource's name in the program. */
    resource: string;
    /** The stack that it belongs to, `project/stack`. */
    stack: string;
}

/** All that Docker has with a label. */
export async function everythingWith(label: string): Promise<Owned[]> {
    const listed = {
        container: await engine().containers(label),
        volume: await engine().volumes(label),
        network: await engine().networks(label),
    };
    return (["container", "volume", "network"] as const).flatMap((kind) =>
        listed[kind].map(({ id, labels }) => ({
            kind,
            id,
            resource: labels[resourceLabel] ?? "",
            stack: labels[stackLabel] ?? "",
        })),
    );
}

/** Removes things from Docker; containers are to come before what they use. */
export async function removeAll(owned: readonly Owned[]): Promise<void> {
    for (const { kind, id } of owned) {
        await engine().remove(`${kind}s`, id);
    }
}

function engine(): DockerEngine {
    const found = DockerEngine.at(undefined);
    if (found === undefined) {
        throw new Error("the tests need a Docker engine of this machine: unset DOCKER_HOST");
    }
    return found;
}

/** Address of this machine that every container reaches: the gateway of the default network. */
export async function gatewayAddress(): Promise<string> {
    const address = await docker(
        "network",
        "inspect",
        "bridge",
        "--format",
        "{{(index .IPAM.Config 0).Gateway}}",
    );
    // Engines that were just started do not tell the gateway yet.
    return address || "172.17.0.1";
}
