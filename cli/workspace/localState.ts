import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A resource in the state; only the fields that the commands need. */
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
    /** Pending operations of an interrupted update. */
    pending: readonly { type: string; resource: StateResource }[];
}

/** A deployment in the engine's format. */
export interface Deployment {
    resources?: StateResource[];
    pending_operations?: { type: string; resource: StateResource }[];
}

/** The state file of a stack in a file backend. */
export function stateFile(folder: string, project: string, stack: string): string {
    return join(folder, ".pulumi", "stacks", project, `${stack}.json`);
}

/** Whether a stack exists in a file backend, in any of its formats. */
export function stackExists(folder: string, project: string, stack: string): boolean {
    const file = stateFile(folder, project, stack);
    return [file, `${file}.gz`, `${file}.zst`].some((path) => existsSync(path));
}

/** Reads a stack's state without the engine; undefined if it is not plain JSON on this machine. */
export function readState(folder: string, project: string, stack: string): StackState | undefined {
    const file = stateFile(folder, project, stack);
    if (!existsSync(file)) {
        return undefined;
    }
    const content = JSON.parse(readFileSync(file, "utf8")) as { checkpoint?: { latest?: Deployment } };
    return stateOf(content.checkpoint?.latest);
}

/** The state of a deployment, also as printed by `pulumi stack export`. */
export function stateOf(deployment: Deployment | undefined): StackState {
    return { resources: deployment?.resources ?? [], pending: deployment?.pending_operations ?? [] };
}
