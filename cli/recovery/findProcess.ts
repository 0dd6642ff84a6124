import { execFileSync } from "node:child_process";
import type { FindProcess } from "./checkLock";

/**
 * Looks up a process of this machine with `ps` of Linux and macOS; a zombie counts as ended.
 *
 * Without `ps`, any process with that PID counts as a running update: the opposite guess could let two updates write
 * one state.
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

/** Parses a line of `ps -o stat=,etime=,comm=`. */
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
