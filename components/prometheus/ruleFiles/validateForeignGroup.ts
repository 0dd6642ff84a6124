import { type Checker, isObject } from "../../spec/checker";
import type { Rule } from "../../spec/rule";
import { checkMap, someText } from "../../spec/checkMap";
import { duration } from "../../spec/rules";
import { validatePromql } from "../validatePromql";

/** https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#rule_group */
const groupKeys = ["name", "interval", "query_offset", "limit", "rules", "labels"];

const ruleKeys = ["record", "alert", "expr", "for", "keep_firing_for", "labels", "annotations"];

const alertOnly = ["for", "keep_firing_for", "annotations"];

/** A duration as Prometheus reads it; `0` needs no unit. */
const anyDuration: Rule<string> = {
    text: duration.text,
    holds: (value) => value === "0" || duration.holds(value),
};

const wholeNumber: Rule<string> = { text: "must be a whole number", holds: (value) => /^\d+$/.test(value) };

/** Label names may have any characters since Prometheus 3, but `__name__` is the metric's own. */
const anyLabelName: Rule<string> = {
    text: "must be a label name other than __name__",
    holds: (value) => value !== "" && value !== "__name__",
};

const text: Rule = { text: "must be text", holds: (value) => typeof value === "string" };

const recordName: Rule<string> = {
    text: "must be the name of a metric, without braces",
    holds: (value) => typeof value === "string" && /^[^{}]+$/.test(value),
};

/** Checks a group by the rules that Prometheus has for it; `seen` are the rules of the file's other groups. */
export function validateForeignGroup(c: Checker, group: unknown, seen: Set<string>): void {
    if (!c.object(group, groupKeys) || !isObject(group)) {
        return;
    }
    c.required("name", group.name, someText);
    c.optional("interval", given(group.interval), anyDuration);
    c.optional("query_offset", given(group.query_offset), anyDuration);
    c.optional("limit", given(group.limit), wholeNumber);
    checkTexts(c, "labels", group.labels);
    c.each("rules", given(group.rules) as unknown as unknown[] | undefined, (part, rule) => {
        if (part.object(rule, ruleKeys) && isObject(rule)) {
            validateRule(part, rule);
            checkDuplicate(part, identity(rule, group.labels), seen);
        }
    });
}

function validateRule(c: Checker, rule: Record<string, unknown>): void {
    const names = ["alert", "record"].filter((key) => rule[key] !== undefined && rule[key] !== null);
    if (names.length !== 1) {
        c.report(
            "",
            "must have a name: alert or record, and not both",
            names.map((key) => rule[key]).join(", ") || undefined,
        );
    }
    c.optional("alert", given(rule.alert), someText);
    c.optional("record", given(rule.record), recordName);
    validatePromql(c, "expr", rule.expr);
    c.optional("for", given(rule.for), anyDuration);
    c.optional("keep_firing_for", given(rule.keep_firing_for), anyDuration);
    checkTexts(c, "labels", rule.labels);
    checkTexts(c, "annotations", rule.annotations);
    for (const key of names.includes("record")
        ? alertOnly.filter((name) => given(rule[name]) !== undefined)
        : []) {
        c.report(key, "must not be set in a recording rule", rule[key]);
    }
}

/** Two rules of a file with one name and the same labels are an error to promtool. */
function checkDuplicate(c: Checker, rule: string, seen: Set<string>): void {
    if (seen.has(rule)) {
        c.report("", "must differ from the other rules of its file in name or labels", rule);
    }
    seen.add(rule);
}

function identity(rule: Record<string, unknown>, groupLabels: unknown): string {
    const labels = { ...(isObject(groupLabels) && groupLabels), ...(isObject(rule.labels) && rule.labels) };
    const list = Object.entries(labels).map(
        ([name, value]) => `${name}="${typeof value === "string" ? value : ""}"`,
    );
    return `${String(rule.alert ?? rule.record)}{${list.sort().join(",")}}`;
}

/** An empty value is an empty text to Prometheus. */
function checkTexts(c: Checker, field: string, map: unknown): void {
    const texts = isObject(map)
        ? Object.fromEntries(Object.entries(map).map(([key, value]) => [key, value ?? ""]))
        : given(map);
    checkMap(c, field, texts, { key: anyLabelName, value: text });
}

/** What an empty value of YAML stands for is nothing. */
function given(value: unknown): string | undefined {
    return (value ?? undefined) as string | undefined;
}
