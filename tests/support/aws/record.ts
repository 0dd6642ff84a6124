import { appendFileSync, existsSync, readFileSync } from "node:fs";

/** A line of the record: what was done in the world, in order. */
export interface RecordedCall {
    operation: "create" | "read" | "update" | "delete" | "stop" | "lookup";
    /** `aws:ec2/instance:Instance`. */
    type: string;
    /** Name of the resource in the program; empty for a lookup. */
    name: string;
    /** Its id in AWS; empty for a lookup. */
    id: string;
    /** The arguments, secrets in plain text; only where there are any. */
    inputs?: Record<string, unknown>;
}

/** What was done since the file was begun; nothing without a file. */
export function readRecord(file: string): RecordedCall[] {
    return existsSync(file)
        ? readFileSync(file, "utf8")
              .split("\n")
              .filter((line) => line !== "")
              .map((line) => JSON.parse(line) as RecordedCall)
        : [];
}

/** Writes one more line. */
export function addToRecord(file: string, call: RecordedCall): void {
    appendFileSync(file, `${JSON.stringify(call)}\n`);
}

/** Resources of a kind that were made and not deleted, as they were made or last changed. */
export function living(calls: readonly RecordedCall[], type: string): RecordedCall[] {
    const alive = new Map<string, RecordedCall>();
    for (const call of calls.filter((one) => one.type === type)) {
        if (call.operation === "delete") {
            alive.delete(call.id);
        } else if (call.operation === "create" || call.operation === "update") {
            alive.set(call.id, call);
        }
    }
    return [...alive.values()];
}
