import type { EngineEvent } from "@pulumi/pulumi/automation";
import { isPlainResource } from "./resourceName";

/** A change of a resource, as a word that follows its name. */
export type Change = "created" | "updated" | "replaced" | "deleted" | "read" | "imported" | "unchanged";

const changeByOperation: Readonly<Record<string, Change>> = {
    create: "created",
    update: "updated",
    "create-replacement": "replaced",
    delete: "deleted",
    read: "read",
    import: "imported",
    same: "unchanged",
};

const order: readonly Change[] = [
    "created",
    "updated",
    "replaced",
    "deleted",
    "read",
    "imported",
    "unchanged",
];

/** The change of an engine step; undefined for a step that is part of another. */
export function changeOf(operation: string): Change | undefined {
    return changeByOperation[operation];
}

/** Counts the changes in an operation's events. */
export class ChangeCount {
    private readonly counts = new Map<Change, number>();

    public onEvent({ resOutputsEvent }: EngineEvent): void {
        if (resOutputsEvent === undefined) {
            return;
        }
        const { op, type, new: after, old: before } = resOutputsEvent.metadata;
        const change = changeOf(op);
        if (change !== undefined && isPlainResource(type, (after ?? before)?.custom)) {
            this.counts.set(change, (this.counts.get(change) ?? 0) + 1);
        }
    }

    /** How many resources had a change. */
    public of(change: Change): number {
        return this.counts.get(change) ?? 0;
    }

    /** Whether anything changes. */
    public get any(): boolean {
        return order.some((change) => change !== "unchanged" && change !== "read" && this.of(change) > 0);
    }

    /** `3 created, 1 replaced, 12 unchanged`. */
    public toString(): string {
        const parts = order
            .filter((change) => this.of(change) > 0)
            .map((change) => `${this.of(change)} ${change}`);
        return parts.length === 0 ? "nothing to do" : parts.join(", ");
    }

    /** The counts as JSON. */
    public toJSON(): Record<string, number> {
        return Object.fromEntries(order.map((change) => [change, this.of(change)]));
    }
}
