import { readdirSync, readFileSync } from "node:fs";

/** Numbers of all processes of this machine. */
export function allProcesses(): number[] {
    return readdirSync("/proc")
        .filter((entry) => /^\d+$/.test(entry))
        .map(Number);
}

/** Whether a process of this machine runs. */
export function isRunning(pid: number): boolean {
    return processFile(pid, "stat") !== "";
}

/** Kills a process and all of its descendants, whatever process groups they are in. */
export function killTree(pid: number): void {
    const children = new Map<number, number[]>();
    for (const process of allProcesses()) {
        const parent = parentOf(process);
        if (parent !== undefined) {
            children.set(parent, [...(children.get(parent) ?? []), process]);
        }
    }
    const tree = [pid];
    for (const member of tree) {
        tree.push(...(children.get(member) ?? []));
    }
    for (const member of tree) {
        try {
            process.kill(member, "SIGKILL");
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== "ESRCH") {
                throw error;
            }
        }
    }
}

/** A file of a process below `/proc`; empty where the process is gone. */
export function processFile(pid: number, name: "cmdline" | "environ" | "stat"): string {
    try {
        return readFileSync(`/proc/${pid}/${name}`, "utf8");
    } catch {
        return "";
    }
}

function parentOf(pid: number): number | undefined {
    // The second field is the program's name in brackets, which may hold anything.
    const parent = /^.*\) \S (\d+) /s.exec(processFile(pid, "stat"))?.[1];
    return parent === undefined ? undefined : Number(parent);
}
