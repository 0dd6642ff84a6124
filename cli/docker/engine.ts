import { engineAddress } from "./address";
import { readLog } from "./logs";
import { ask, askRaw, EngineRefusal, type Transport } from "./request";
import { SshAgent } from "./sshAgent";
import { ownRoute, type SshRoute } from "./sshRoute";

/** A container as the engine lists it. */
export interface ListedContainer {
    id: string;
    /** Without the leading slash. */
    name: string;
    image: string;
    labels: Readonly<Record<string, string>>;
    /** `running`, `exited`, `created`, … */
    state: string;
    /** `Up 6 minutes (healthy)`, `Exited (1) 2 minutes ago`. */
    status: string;
    created: Date;
    ports: readonly { address: string; port: number }[];
    /** Names of the mounted volumes. */
    volumes: readonly string[];
}

/** A network or volume as the engine lists it. */
export interface ListedObject {
    /** The identifier for removal: a network's id, a volume's name. */
    id: string;
    name: string;
    labels: Readonly<Record<string, string>>;
    created: Date;
}

/** A client of the Docker Engine API; it needs no docker command. */
export class DockerEngine {
    private constructor(private readonly transport: Transport) {}

    /** The engine at `dockerHost`, see `engineAddress`; undefined if only the Docker provider can reach it. */
    public static at(dockerHost: string | undefined): DockerEngine | undefined {
        const address = engineAddress(
            dockerHost ?? process.env.DOCKER_HOST,
            dockerHost === undefined && Boolean(process.env.DOCKER_TLS_VERIFY),
        );
        if (address === undefined) {
            return undefined;
        }
        return "ssh" in address ? DockerEngine.over(ownRoute(address.ssh)) : new DockerEngine(address);
    }

    /** The engine of a host over SSH; requests reject with `HostNotReady` if it is unreachable. */
    public static over(route: SshRoute): DockerEngine {
        return new DockerEngine({ agent: SshAgent.toEngine(route) });
    }

    /** The engine's version; rejects if the engine does not answer. */
    public async version(): Promise<string> {
        const answer = (await ask(this.transport, "GET", "/version", 3000)) as { Version: string };
        return answer.Version;
    }

    /** Folder with the engine's data, on the engine's machine. */
    public async dataRoot(): Promise<string> {
        const answer = (await ask(this.transport, "GET", "/info")) as { DockerRootDir: string };
        return answer.DockerRootDir;
    }

    /** All containers, including stopped ones, optionally filtered by a label. */
    public async containers(label?: string): Promise<ListedContainer[]> {
        const listed = (await this.list("/containers/json", label, "all=true")) as RawContainer[];
        return listed.map((raw) => ({
            id: raw.Id,
            name: (raw.Names[0] ?? raw.Id).replace(/^\//, ""),
            image: raw.Image,
            labels: raw.Labels ?? {},
            state: raw.State,
            status: raw.Status,
            created: new Date(raw.Created * 1000),
            ports: (raw.Ports ?? []).flatMap(({ IP, PublicPort }) =>
                PublicPort === undefined ? [] : [{ address: IP ?? "0.0.0.0", port: PublicPort }],
            ),
            volumes: (raw.Mounts ?? []).flatMap(({ Type, Name }) =>
                Type === "volume" && Name ? [Name] : [],
            ),
        }));
    }

    /** Networks with a label. */
    public async networks(label: string): Promise<ListedObject[]> {
        const listed = (await this.list("/networks", label)) as RawObject[];
        return listed.map((raw) => objectOf(raw, raw.Id ?? raw.Name, raw.Created));
    }

    /** Volumes with a label. */
    public async volumes(label: string): Promise<ListedObject[]> {
        const listed = (await this.list("/volumes", label)) as { Volumes: RawObject[] | null };
        return (listed.Volumes ?? []).map((raw) => objectOf(raw, raw.Name, raw.CreatedAt));
    }

    /** Tags of the local images: `prom/prometheus:v3.15.0`. */
    public async imageTags(): Promise<Set<string>> {
        const listed = (await ask(this.transport, "GET", "/images/json")) as { RepoTags: string[] | null }[];
        return new Set(listed.flatMap(({ RepoTags }) => RepoTags ?? []));
    }

    /** The last lines of a container's log. */
    public async lastLines(id: string, count: number): Promise<string> {
        return readLog(
            await askRaw(this.transport, "GET", `/containers/${id}/logs?stdout=1&stderr=1&tail=${count}`),
        );
    }

    /** Removes an object; one that does not exist is no error. */
    public async remove(kind: "containers" | "networks" | "volumes", id: string): Promise<void> {
        const query = kind === "containers" ? "?force=true&v=true" : "";
        try {
            await ask(this.transport, "DELETE", `/${kind}/${encodeURIComponent(id)}${query}`, 60_000);
        } catch (error) {
            if (!(error instanceof EngineRefusal && error.status === 404)) {
                throw error;
            }
        }
    }

    private list(path: string, label: string | undefined, query = ""): Promise<unknown> {
        const filters =
            label === undefined ? "" : `&filters=${encodeURIComponent(JSON.stringify({ label: [label] }))}`;
        return ask(this.transport, "GET", `${path}?${query}${filters}`);
    }
}

interface RawContainer {
    Id: string;
    Names: string[];
    Image: string;
    Labels: Record<string, string> | null;
    State: string;
    Status: string;
    Created: number;
    Ports: { IP?: string; PublicPort?: number }[] | null;
    Mounts: { Type: string; Name?: string }[] | null;
}

interface RawObject {
    Id?: string;
    Name: string;
    Labels: Record<string, string> | null;
    Created?: string;
    CreatedAt?: string;
}

function objectOf(raw: RawObject, id: string, created: string | undefined): ListedObject {
    return { id, name: raw.Name, labels: raw.Labels ?? {}, created: new Date(created ?? 0) };
}
