import type { ExportedStack } from "../workspace/engineStack";
import { omitKeys } from "../workspace/omitKeys";
import type { StackState } from "../workspace/localState";

/** A stack's state without the operations that were begun and never finished. */
export function withoutPending(exported: ExportedStack): ExportedStack {
    return { ...exported, deployment: omitKeys(exported.deployment, ["pending_operations"]) };
}

/** What was being done, for people: `creating prometheus-server`. */
export function pendingNames(state: StackState): string[] {
    return state.pending.map(({ type, resource }) => `${type} ${resource.urn.split("::").at(-1) ?? ""}`);
}
