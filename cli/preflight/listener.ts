import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** The process that listens on a TCP port, on Linux and if this user may see it; undefined otherwise. */
export function findListener(port: number): { pid: number; name: string } | undefined {
    try {
        const inodes = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((table) =>
            listeningInodes(read(table), port),
        );
        const pid =
            inodes.length === 0 ? undefined : readdirSync("/proc").find((entry) => holds(entry, inodes));
        return pid === undefined ? undefined : { pid: Number(pid), name: read(`/proc/${pid}/comm`).trim() };
    } catch {
        return undefined;
    }
}

const listenState = "0A";

/** The sockets in the kernel's table (`/proc/net/tcp`) that listen on a port. */
export function listeningInodes(table: string, port: number): string[] {
    const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
    return table
        .split("\n")
        .map((line) => line.trim().split(/\s+/))
        .filter((fields) => fields[1]?.endsWith(wanted) && fields[3] === listenState)
        .flatMap((fields) => fields[9] ?? []);
}

function holds(entry: string, inodes: readonly string[]): boolean {
    if (!/^\d+$/.test(entry)) {
        return false;
    }
    try {
        const folder = `/proc/${entry}/fd`;
        return readdirSync(folder).some((fd) =>
            inodes.some((inode) => link(`${folder}/${fd}`) === `socket:[${inode}]`),
        );
    } catch {
        return false;
    }
}

function link(path: string): string {
    try {
        return readlinkSync(path);
    } catch {
        return "";
    }
}

function read(path: string): string {
    try {
        return readFileSync(path, "utf8");
    } catch {
        return "";
    }
}
