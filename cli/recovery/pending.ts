import type { ExportedStack } from "../workspace/engineStack";
import { omitKeys } from "../workspace/omitKeys";
import type { StackState } from "../workspace/localState";

/** A stack's state without pending operations. */
export function withoutPending(exported: ExportedStack): ExportedStack {
    return { ...exported, deployment: omitKeys(exported.deployment, ["pending_operations"]) };
}

/** Describes pending operations: `creating prometheus-server`. */
export function pendingNames(state: StackState): string[] {
    return state.pending.map(({ type, resource }) => `${type} ${resource.urn.split("::").at(-1) ?? ""}`);
}
