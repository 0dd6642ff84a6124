import { isObject } from "../../spec/checker";
import type { RuleFile } from "../../spec/ruleFile";
import { readYaml } from "../../spec/yamlSource";

/** A rule of a file, as far as others need to know it; the file itself goes to Prometheus. */
export interface ForeignRule {
    alert?: string;
    record?: string;
    expr: string;
    /** Those of the group, with the rule's own in their place. */
    labels: Record<string, string>;
    annotations: Record<string, string>;
    for?: string;
    /** Line in the file, from 1. */
    line: number | undefined;
}

/** A group of rules of a file. */
export interface ForeignGroup {
    name: string;
    rules: ForeignRule[];
}

/** The groups of a file; errors are ignored, since `validateRuleFiles` reports them. */
export function parseRuleFile({ text }: RuleFile): ForeignGroup[] {
    const source = readYaml(text);
    if (!("value" in source) || !isObject(source.value)) {
        return [];
    }
    return listIn(source.value.groups)
        .filter(isObject)
        .map((group) => ({
            name: textIn(group.name),
            rules: listIn(group.rules)
                .filter(isObject)
                .map((rule) => ({
                    ...(typeof rule.alert === "string" && { alert: rule.alert }),
                    ...(typeof rule.record === "string" && { record: rule.record }),
                    expr: textIn(rule.expr),
                    labels: { ...textsIn(group.labels), ...textsIn(rule.labels) },
                    annotations: textsIn(rule.annotations),
                    ...(typeof rule.for === "string" && { for: rule.for }),
                    line: source.lineOf(rule),
                })),
        }));
}

function listIn(value: unknown): unknown[] {
    return Array.isArray(value) ? (value as unknown[]) : [];
}

function textIn(value: unknown): string {
    return typeof value === "string" ? value : "";
}

function textsIn(value: unknown): Record<string, string> {
    return Object.fromEntries(
        Object.entries(isObject(value) ? value : {}).filter(
            (entry): entry is [string, string] => typeof entry[1] === "string",
        ),
    );
}
