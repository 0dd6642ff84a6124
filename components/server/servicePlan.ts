import type { Publish } from "../spec/publish";

/** A mount in addition to the data and configuration volumes. */
export interface HostMount {
    source: string;
    target: string;
    /** True by default. */
    readOnly?: boolean;
    /** How mounts below the source show up later; the engine's default where unset. */
    propagation?: "rslave" | "rprivate";
}

/** A published port in addition to the server's usual one. */
export interface PublishedPort {
    /** In the container. */
    internal: number;
    /** On the host. */
    external: number;
    /** Address of the host to bind. */
    address: string;
}

/** How one hardened container runs: plain data, known at preview. */
export interface ServicePlan {
    /** Role in the stack and alias in its network: `prometheus`. */
    alias: string;
    command?: readonly string[];
    /** Never a secret. */
    environment?: Readonly<Record<string, string>>;
    /** `65534:65534`; the image's by default. */
    user?: string;
    /** Supplementary groups of the user. */
    groups?: readonly string[];
    /** Capabilities kept; none by default. */
    capabilities?: readonly string[];
    /** Whether the image needs a writable root; false by default. */
    writableRoot?: boolean;
    /** Folders in memory. */
    tmpfs?: readonly string[];
    hostMounts?: readonly HostMount[];
    /** Folder for the volume with the server's data; no volume by default. */
    dataPath?: string;
    /** Port the server listens on. */
    port: number;
    /** Published port on the host; none by default. `port` defaults to the server's. */
    publish?: Publish | false;
    /** Additional published ports; none by default. */
    ports?: readonly PublishedPort[];
    /** Command run in the container that fails while the server is not healthy. */
    healthCommand: readonly string[];
    /** How long the server may take to become healthy before the update fails; 60 by default. */
    startTimeoutSeconds?: number;
    memoryMegabytes: number;
    /** Names of additional Docker networks to join. */
    networks?: readonly string[];
    /** Names that resolve to addresses. */
    hosts?: Readonly<Record<string, string>>;
    /** Seconds that the server gets to stop before it is killed; 10 by default. */
    stopGraceSeconds?: number;
}

/** A health check that requests a path of the server with the `wget` of the image's BusyBox. */
export function httpHealth(port: number, path: string): readonly string[] {
    return ["CMD", "wget", "-q", "-O", "/dev/null", `http://127.0.0.1:${port}${path}`];
}
