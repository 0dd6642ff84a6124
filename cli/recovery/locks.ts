import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { Refusal } from "../report/refusal";
import { findProcess } from "./findProcess";
import type { FindProcess, Lock, Verdict } from "./checkLock";
import { checkLock, parseLock } from "./checkLock";

/** A lock file; an invalid one has no lock and protects nothing. */
export interface FoundLock {
    path: string;
    lock: Lock | undefined;
}

/** The folder of a stack's locks in a file backend. */
export function lockFolder(stateFolder: string, project: string, stack: string): string {
    return join(stateFolder, ".pulumi", "locks", "organization", project, stack);
}

/**
 * Removes stale locks.
 *
 * @returns the removed locks, usually none.
 * @throws Refusal if an update is running, or if a lock is from another machine.
 */
export function removeStaleLocks(
    folder: string,
    find: FindProcess = findProcess,
    machine = hostname(),
): readonly FoundLock[] {
    const locks = readLocks(folder);
    for (const { path, lock } of locks) {
        const verdict = lock ? checkLock(lock, machine, find) : "stale";
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
            "Wait until it ends, or stop it with Ctrl-C in its terminal.",
        ];
    }
    return [
        `The stack is locked by process ${lock.pid} of ${lock.username} on another machine, ${lock.hostname}, since ${since}.`,
        "It is unknown from here whether that update is still running. Once you are sure that it is not, remove the lock:",
        `rm ${path}`,
    ];
}
