import type { EngineEvent } from "@pulumi/pulumi/automation";
import type { Paint, Tone } from "../../lint/cli/output/colour";
import { areFiles, describeFiles } from "./fileChanges";
import { hideSecrets } from "./outputs";
import { isPlainResource, resourceName, typeInWords } from "./resourceName";
import { valueAt } from "./valueAt";

/** A changed property. */
export interface PropertyChange {
    path: string;
    /** Undefined if it is added. */
    before: unknown;
    /** Undefined if it is removed. */
    after: unknown;
    /** Whether it causes the replacement. */
    replaces: boolean;
}

/** The planned change of a resource. */
export interface PlannedChange {
    name: string;
    type: string;
    change: "create" | "update" | "replace" | "delete";
    properties: readonly PropertyChange[];
}

const changes: Readonly<Record<string, PlannedChange["change"]>> = {
    create: "create",
    update: "update",
    replace: "replace",
    delete: "delete",
};

const marks: Readonly<Record<PlannedChange["change"], { mark: string; tone: Tone }>> = {
    create: { mark: "+", tone: "good" },
    update: { mark: "~", tone: "muted" },
    replace: { mark: "±", tone: "bad" },
    delete: { mark: "-", tone: "bad" },
};

/** Collects the planned changes from a preview's events. */
export class PlannedChanges {
    public readonly list: PlannedChange[] = [];

    public onEvent({ resourcePreEvent }: EngineEvent): void {
        if (resourcePreEvent === undefined) {
            return;
        }
        const { op, type, urn, old: before, new: after, detailedDiff, diffs } = resourcePreEvent.metadata;
        const change = changes[op];
        if (change === undefined || !isPlainResource(type, (after ?? before)?.custom)) {
            return;
        }
        const differing = Object.entries(detailedDiff ?? {}).map(([path, { diffKind }]) => ({
            path,
            before: hideSecrets(valueAt(before?.inputs, path) ?? valueAt(before?.outputs, path)),
            after: hideSecrets(valueAt(after?.inputs, path)),
            replaces: diffKind.endsWith("replace"),
        }));
        const undetailed = (detailedDiff ? [] : (diffs ?? [])).map((path) => ({
            path,
            before: undefined,
            after: undefined,
            replaces: false,
        }));
        this.list.push({
            name: resourceName(urn),
            type: typeInWords(type),
            change,
            properties: change === "create" || change === "delete" ? [] : [...differing, ...undetailed],
        });
    }

    /** A line per changed resource, followed by a line per property. */
    public toLines(paint: Paint): string[] {
        const width = Math.max(0, ...this.list.map(({ name }) => name.length));
        return this.list.flatMap(({ name, type, change, properties }) => {
            const { mark, tone } = marks[change];
            return [
                `${paint(tone, mark)} ${change.padEnd(7)}  ${name.padEnd(width)}  ${type}`,
                ...properties.flatMap(describeProperty).map((line) => `      ${line}`),
            ];
        });
    }
}

function describeProperty({ path, before, after, replaces }: PropertyChange): string[] {
    const effect = replaces ? " (replaces)" : "";
    if (areFiles(before) && areFiles(after)) {
        return [`${path}${effect}:`, ...describeFiles(before, after).map((line) => `  ${line}`)];
    }
    const values = before === undefined && after === undefined ? "" : `: ${show(before)} → ${show(after)}`;
    return [`${path}${values}${effect}`];
}

const longestValue = 60;

function show(value: unknown): string {
    if (value === undefined) {
        return "(none)";
    }
    const text = typeof value === "string" ? value : JSON.stringify(value);
    const line = text.replaceAll(/\s+/g, " ");
    return line.length > longestValue ? `${line.slice(0, longestValue - 1)}…` : line;
}
