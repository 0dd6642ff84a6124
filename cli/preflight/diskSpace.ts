import { statfs } from "node:fs/promises";

const gibibyte = 1024 ** 3;
const enoughBytes = gibibyte;

/** A warning if the engine's disk is nearly full; undefined if it is on another machine. */
export async function checkDiskSpace(dataRoot = "/var/lib/docker"): Promise<string | undefined> {
    try {
        const { bavail, bsize } = await statfs(dataRoot);
        const free = bavail * bsize;
        return free < enoughBytes ? describeDiskSpace(dataRoot, free) : undefined;
    } catch {
        return undefined;
    }
}

/** `Only 0.3 GiB are free in …` */
export function describeDiskSpace(dataRoot: string, freeBytes: number): string {
    const free = (freeBytes / gibibyte).toFixed(1);
    return `Only ${free} GiB are free in ${dataRoot}: servers cannot write when it is full. docker system df shows the usage.`;
}
