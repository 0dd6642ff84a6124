import { open, readFile, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Say } from "../../cli/toolchain/say";

const pollMilliseconds = 500;

/** Does the work while this process holds the lock file; waits while another living process holds it. */
export async function withLock<T>(path: string, say: Say, work: () => Promise<T>): Promise<T> {
    let told = false;
    while (!(await take(path))) {
        const holder = await holderOf(path);
        if (holder !== undefined && !isAlive(holder)) {
            await rm(path, { force: true });
            continue;
        }
        if (!told) say(`waiting for process ${holder ?? "unknown"}, which builds the same`);
        told = true;
        await sleep(pollMilliseconds);
    }
    try {
        return await work();
    } finally {
        await rm(path, { force: true });
    }
}

async function take(path: string): Promise<boolean> {
    try {
        const file = await open(path, "wx");
        await file.writeFile(String(process.pid));
        await file.close();
        return true;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
        throw error;
    }
}

/** The process that took the lock; undefined in the instant before it has written its number, or if the lock is gone. */
async function holderOf(path: string): Promise<number | undefined> {
    const text = await readFile(path, "utf8").catch(() => "");
    return /^\d+$/.test(text) ? Number(text) : undefined;
}

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === "EPERM";
    }
}
