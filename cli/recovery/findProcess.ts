import { execFileSync } from "node:child_process";
import type { FindProcess } from "./judgeLock";

/**
 * Looks a process of this machine up with `ps`, which Linux and macOS have; a zombie is gone.
 *
 * Where `ps` is missing, a process with that number is taken for an update that runs: a wrong guess the other way would
 * let two updates write one state.
 */
export const findProcess: FindProcess = (pid) => {
    if (!isThere(pid)) {
        return undefined;
    }
    try {
        const line = execFileSync("ps", ["-o", "stat=,etime=,comm=", "-p", String(pid)], {
            encoding: "utf8",
        });
        return parseProcess(line, new Date());
    } catch {
        return { started: new Date(0), program: "pulumi" };
    }
};

/** Reads a line of `ps -o stat=,etime=,comm=`. */
export function parseProcess(line: string, now: Date): ReturnType<FindProcess> {
    const match = /^\s*(\S+)\s+(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+)\s+(.+?)\s*$/.exec(line);
    if (!match || match[1]?.startsWith("Z")) {
        return undefined;
    }
    const [days, hours, minutes, seconds] = match
        .slice(2, 6)
        .map((part) => Number((part as string | undefined) ?? 0));
    const elapsed = (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
    return { started: new Date(now.getTime() - elapsed * 1000), program: match[6] ?? "" };
}

function isThere(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code !== "ESRCH";
    }
}
