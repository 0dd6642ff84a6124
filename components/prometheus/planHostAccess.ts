import type { HostMount } from "../server/servicePlan";
import type { ScrapeJob } from "../spec/scrapeJob";

/** The API of the Docker engine that runs the stack. */
export const defaultDockerHost = "unix:///var/run/docker.sock";

/** Where Prometheus sees a folder of the host that has target files. */
export function discoveryFolder(hostDirectory: string): string {
    return `/etc/prometheus-targets${withoutSlash(hostDirectory)}`;
}

/** What jobs need of the host, in order and each once. */
export interface HostAccess {
    /** Folders with target files, and sockets of Docker engines, all read-only. */
    hostMounts: HostMount[];
    /** Groups that may use the sockets. */
    groups: string[];
}

/** The access to the host that jobs need together. */
export function planHostAccess(jobs: readonly ScrapeJob[]): HostAccess {
    const mounts = new Map<string, HostMount>();
    const groups = new Set<number>();
    for (const { hostDirectory } of jobs.flatMap((job) => job.file ?? [])) {
        const target = discoveryFolder(hostDirectory);
        mounts.set(target, { source: withoutSlash(hostDirectory), target });
    }
    for (const { host, socketGroupId } of jobs.flatMap((job) => job.docker ?? [])) {
        const socket = socketOf(host ?? defaultDockerHost);
        if (socket !== undefined) {
            mounts.set(socket, { source: socket, target: socket });
            groups.add(socketGroupId ?? 0);
        }
    }
    return {
        hostMounts: [...mounts.keys()].sort().flatMap((target) => mounts.get(target) ?? []),
        groups: [...groups].sort((a, b) => a - b).map(String),
    };
}

/** The engine takes a slash at the end off, and a refresh would find a difference. */
function withoutSlash(directory: string): string {
    return directory.replace(/\/+$/, "");
}

/** Path of the socket where an engine is reached by one. */
function socketOf(host: string): string | undefined {
    return /^unix:\/\/(\/.+)$/.exec(host)?.[1];
}
