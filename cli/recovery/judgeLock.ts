import { basename } from "node:path";

/** A lock of the local backend, as the engine writes it. */
export interface Lock {
    pid: number;
    username: string;
    hostname: string;
    timestamp: Date;
}

/** What this machine knows of a process: when it started, and which program it runs; undefined where there is none. */
export type FindProcess = (pid: number) => { started: Date; program: string } | undefined;

/** Whether a lock still protects an update. */
export type Verdict = "stale" | "held" | "elsewhere";

/** Reads a lock file's text; undefined where it is none, as after a crash in the middle of writing it. */
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
 * Judges a lock: stale where the process that made it is gone from this machine.
 *
 * Process numbers are used again, so a process with the lock's number has made it only if it runs Pulumi and was there
 * before the lock was. A lock from another machine cannot be judged.
 */
export function judgeLock(lock: Lock, hostname: string, findProcess: FindProcess): Verdict {
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
