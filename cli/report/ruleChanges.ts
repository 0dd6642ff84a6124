import { load } from "js-yaml";
import { alertCatalogue } from "../../rules/catalogue";
import { thresholdText } from "../../rules/thresholdText";
import { diffLines } from "./lineDiff";

/** An alerting or recording rule of a rule file. */
interface WrittenRule {
    alert?: string;
    record?: string;
    expr: string;
    for?: string;
    keep_firing_for?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
}

/**
 * Describes the changes between two versions of a rule file: `HighCPUUsage: threshold 80 % → 90 %`.
 *
 * Undefined if a text is not a rule file, or if groups differ in more than their rules: the line diff is then better.
 */
export function describeRules(before: string, after: string): string[] | undefined {
    const old = partsOf(before);
    const fresh = partsOf(after);
    if (old === undefined || fresh?.groups !== old.groups) {
        return undefined;
    }
    const keys = [...new Set([...old.rules.keys(), ...fresh.rules.keys()])];
    const lines = keys.flatMap((key) => describeRule(old.rules.get(key), fresh.rules.get(key)));
    return lines.length > 0 ? lines : undefined;
}

function describeRule(before: WrittenRule | undefined, after: WrittenRule | undefined): string[] {
    const name = nameOf(after ?? before);
    if (before === undefined || after === undefined) {
        const severity = (after ?? before)?.labels?.severity;
        return [
            `${name}: ${before === undefined ? "new" : "removed"}${severity === undefined ? "" : `, ${severity}`}`,
        ];
    }
    const threshold = thresholdChange(name, before.expr, after.expr);
    const changes = [
        ...(threshold === undefined ? [] : [`threshold ${threshold}`]),
        ...fieldChange("for", before.for ?? "0s", after.for ?? "0s"),
        ...fieldChange("keep firing for", before.keep_firing_for ?? "0s", after.keep_firing_for ?? "0s"),
        ...labelChanges(before.labels ?? {}, after.labels ?? {}),
    ];
    const follows = threshold !== undefined || before.for !== after.for ? ["summary", "description"] : [];
    const details = [
        ...(threshold === undefined ? diffLines(before.expr, after.expr) : []),
        ...annotationChanges(before.annotations ?? {}, after.annotations ?? {}, follows),
    ];
    if (changes.length === 0 && details.length === 0) {
        return [];
    }
    return [
        `${name}:${changes.length > 0 ? ` ${changes.join(", ")}` : ""}`,
        ...details.map((line) => `  ${line}`),
    ];
}

/** `80 % → 90 %` if two expressions differ in one number; units are known for the project's own alerts. */
function thresholdChange(name: string, before: string, after: string): string | undefined {
    const old = before.split(number);
    const fresh = after.split(number);
    const differing = old.flatMap((part, index) => (part === fresh[index] ? [] : [index]));
    const [index = -1] = differing;
    if (old.length !== fresh.length || differing.length !== 1 || index % 2 === 0) {
        return undefined;
    }
    const threshold = alertCatalogue()[name]?.alert.threshold;
    const [from, to] = [old[index], fresh[index]].map((value) =>
        threshold ? thresholdText({ ...threshold, value: Number(value) }) : value,
    );
    return `${from ?? ""} → ${to ?? ""}`;
}

/** A number that is not part of a name or a duration. */
const number = /(?<![\w.$:])(\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?![\w.])/;

function fieldChange(field: string, before: string | undefined, after: string | undefined): string[] {
    return before === after ? [] : [`${field} ${before ?? "(none)"} → ${after ?? "(none)"}`];
}

function labelChanges(before: Record<string, string>, after: Record<string, string>): string[] {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) =>
        fieldChange(name === "severity" ? name : `label ${name}`, before[name], after[name]),
    );
}

/** Annotation changes, except those that `follow` from a changed threshold or duration. */
function annotationChanges(
    before: Record<string, string>,
    after: Record<string, string>,
    follows: readonly string[],
): string[] {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names
        .filter((name) => !follows.includes(name) && before[name] !== after[name])
        .flatMap((name) => [
            ...(before[name] === undefined ? [] : [`- ${name}: ${before[name]}`]),
            ...(after[name] === undefined ? [] : [`+ ${name}: ${after[name]}`]),
        ]);
}

function nameOf(rule: WrittenRule | undefined): string {
    return rule?.alert ?? rule?.record ?? "";
}

/** The parts of a rule file. */
interface RuleFileParts {
    /** Groups without their rules, by name. */
    groups: string;
    /** Rules by group, name and, for repeated names, index. */
    rules: Map<string, WrittenRule>;
}

function partsOf(text: string): RuleFileParts | undefined {
    try {
        const { groups } = load(text) as { groups: { name: string; rules: WrittenRule[] }[] };
        const rules = new Map<string, WrittenRule>();
        for (const group of groups) {
            for (const rule of group.rules) {
                const name = `${group.name}/${nameOf(rule)}`;
                const count = [...rules.keys()].filter((key) => key.startsWith(`${name}#`)).length;
                rules.set(`${name}#${count}`, rule);
            }
        }
        return { groups: JSON.stringify(groups.map((group) => ({ ...group, rules: undefined }))), rules };
    } catch {
        return undefined;
    }
}
