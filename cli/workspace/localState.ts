import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A resource as the state has it; only what the commands need. */
export interface StateResource {
    urn: string;
    type: string;
    id?: string;
    inputs?: Record<string, unknown>;
    outputs?: Record<string, unknown>;
}

/** A stack's state. */
export interface StackState {
    resources: readonly StateResource[];
    /** Operations that an update began and did not finish. */
    pending: readonly { type: string; resource: StateResource }[];
}

/** A stack's state as the engine writes it. */
export interface Deployment {
    resources?: StateResource[];
    pending_operations?: { type: string; resource: StateResource }[];
}

/** The file in which a file backend keeps a stack's state. */
export function stateFile(folder: string, project: string, stack: string): string {
    return join(folder, ".pulumi", "stacks", project, `${stack}.json`);
}

/** Whether a file backend knows the stack, in whichever form it writes the state. */
export function stackExists(folder: string, project: string, stack: string): boolean {
    const file = stateFile(folder, project, stack);
    return [file, `${file}.gz`, `${file}.zst`].some((path) => existsSync(path));
}

/** Reads a stack's state without asking the engine; undefined where it is not plain JSON on this machine. */
export function readState(folder: string, project: string, stack: string): StackState | undefined {
    const file = stateFile(folder, project, stack);
    if (!existsSync(file)) {
        return undefined;
    }
    const content = JSON.parse(readFileSync(file, "utf8")) as { checkpoint?: { latest?: Deployment } };
    return stateOf(content.checkpoint?.latest);
}

/** The state in a deployment, as `pulumi stack export` prints it too. */
export function stateOf(deployment: Deployment | undefined): StackState {
    return { resources: deployment?.resources ?? [], pending: deployment?.pending_operations ?? [] };
}
