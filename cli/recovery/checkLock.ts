import { basename } from "node:path";

/** A lock of the local backend. */
export interface Lock {
    pid: number;
    username: string;
    hostname: string;
    timestamp: Date;
}

/** Looks up a process: its start time and program; undefined if it does not exist. */
export type FindProcess = (pid: number) => { started: Date; program: string } | undefined;

/** Whether a lock still protects an update. */
export type Verdict = "stale" | "held" | "elsewhere";

/** Parses a lock file; undefined if invalid, for example after a crash while writing it. */
export function parseLock(text: string): Lock | undefined {
    try {
        const { pid, username, hostname, timestamp } = JSON.parse(text) as Record<string, unknown>;
        const lock = { pid: Number(pid), username: String(username), hostname: String(hostname) };
        const time = new Date(String(timestamp));
        return Number.isInteger(lock.pid) && !Number.isNaN(time.getTime())
            ? { ...lock, timestamp: time }
            : undefined;
    } catch {
        return undefined;
    }
}

const clockToleranceMilliseconds = 2000;

/**
 * Whether a lock is held: it is stale if its process no longer exists on this machine.
 *
 * PIDs are reused, so a process with the lock's PID is its owner only if it runs Pulumi and started before the lock was
 * written. The owner of a lock from another machine is unknown.
 */
export function checkLock(lock: Lock, hostname: string, findProcess: FindProcess): Verdict {
    if (lock.hostname !== hostname) {
        return "elsewhere";
    }
    const found = findProcess(lock.pid);
    if (found === undefined || !basename(found.program).startsWith("pulumi")) {
        return "stale";
    }
    const startedLater = found.started.getTime() > lock.timestamp.getTime() + clockToleranceMilliseconds;
    return startedLater ? "stale" : "held";
}
