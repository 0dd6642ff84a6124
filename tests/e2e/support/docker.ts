import { mustRun } from "../../../tools/toolchain/run";

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

/** Everything with a label, ended containers too, by the name that it has in the program. */
export async function containersWith(label: string): Promise<Map<string, Container>> {
    const ids = lines(await docker("ps", "--all", "--quiet", "--no-trunc", "--filter", `label=${label}`));
    const found = ids.length === 0 ? [] : (JSON.parse(await docker("inspect", ...ids)) as Container[]);
    return new Map(
        found
            .map((container): [string, Container] => [
                container.Config.Labels["vigie.resource"] ?? "",
                container,
            ])
            .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
}

/** What Docker has with a label. */
export interface Owned {
    kind: "container" | "volume" | "network";
    /** As the state has it: a volume's is its name. */
    id: string;
    /** The resource's name in the program. */
    resource: string;
}

/** All that Docker has with a label. */
export async function everythingWith(label: string): Promise<Owned[]> {
    const list = async (kind: Owned["kind"], id: string, ...args: string[]): Promise<Owned[]> => {
        const format = `${id}\t{{.Label "vigie.resource"}}`;
        const listed = await docker(...args, "--filter", `label=${label}`, "--format", format);
        return lines(listed).map((line) => {
            const [found, resource] = line.split("\t");
            return { kind, id: found!, resource: resource! };
        });
    };
    return [
        ...(await list("container", "{{.ID}}", "ps", "--all", "--no-trunc")),
        ...(await list("volume", "{{.Name}}", "volume", "ls")),
        ...(await list("network", "{{.ID}}", "network", "ls", "--no-trunc")),
    ];
}

/** Removes all that Docker has with a label. */
export async function removeEverythingWith(label: string): Promise<void> {
    for (const { kind, id } of await everythingWith(label)) {
        await docker(...(kind === "container" ? ["rm", "--force", "--volumes"] : [kind, "rm"]), id);
    }
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

function lines(text: string): string[] {
    return text.split("\n").filter((line) => line !== "");
}
