import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { Refusal } from "../report/refusal";
import { findProcess } from "./findProcess";
import type { FindProcess, Lock, Verdict } from "./judgeLock";
import { judgeLock, parseLock } from "./judgeLock";

/** A lock file; without its content where that is not a lock's, which protects nothing. */
export interface FoundLock {
    path: string;
    lock: Lock | undefined;
}

/** Where a file backend keeps a stack's locks. */
export function lockFolder(stateFolder: string, project: string, stack: string): string {
    return join(stateFolder, ".pulumi", "locks", "organization", project, stack);
}

/**
 * Takes over the locks of updates whose process is gone.
 *
 * @returns the locks that were taken over; none is the ordinary case.
 * @throws Refusal where an update is running, or where a lock is of another machine.
 */
export function takeOverLocks(
    folder: string,
    find: FindProcess = findProcess,
    machine = hostname(),
): readonly FoundLock[] {
    const locks = readLocks(folder);
    for (const { path, lock } of locks) {
        const verdict = lock ? judgeLock(lock, machine, find) : "stale";
        if (lock && verdict !== "stale") {
            throw new Refusal(...whyLocked(path, lock, verdict));
        }
    }
    for (const { path } of locks) {
        rmSync(path, { force: true });
        rmSync(`${path}.attrs`, { force: true });
    }
    return locks;
}

function readLocks(folder: string): FoundLock[] {
    if (!existsSync(folder)) {
        return [];
    }
    return readdirSync(folder)
        .filter((file) => file.endsWith(".json"))
        .map((file) => join(folder, file))
        .map((path) => ({ path, lock: parseLock(readFileSync(path, "utf8")) }));
}

function whyLocked(path: string, lock: Lock, verdict: Verdict): string[] {
    const since = lock.timestamp.toISOString();
    if (verdict === "held") {
        return [
            `Another update of this stack is running: process ${lock.pid} of ${lock.username}, since ${since}.`,
            "Wait until it has ended, or stop it with Ctrl-C where it runs.",
        ];
    }
    return [
        `The stack is locked by process ${lock.pid} of ${lock.username} on another machine, ${lock.hostname}, since ${since}.`,
        "Whether that update still runs cannot be seen from here. Once it is sure that it does not, remove the lock:",
        `rm ${path}`,
    ];
}
