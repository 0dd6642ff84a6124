import type { CheckInfo } from "../../finding";
import { entryOf, type RuleCheck, severityOf } from "../check";
import type { RuleNode } from "../model";

/** A check that an alert sets a field; outside strict mode its severity is info, since conventions differ. */
function presence(
    info: Omit<CheckInfo, "severity">,
    what: string,
    isThere: (rule: RuleNode) => boolean,
): RuleCheck {
    return {
        ...info,
        severity: "warning",
        *find({ rule, context }) {
            if (rule.kind === "alert" && !isThere(rule)) {
                const severity = context.strict ? {} : { severity: "info" as const };
                yield { at: rule.name.at(0), message: `the alert has no ${what}`, ...severity };
            }
        },
    };
}

export const missingSeverity = presence(
    {
        code: "VL206",
        name: "missing-severity",
        reason: "Routes and inhibitions match on severity. An alert without one falls through to the default route.",
        fix: "Add the label severity: critical, warning or info.",
    },
    "label severity",
    (rule) => severityOf(rule) !== undefined,
);

export const missingSummary = presence(
    {
        code: "VL207",
        name: "missing-summary",
        reason: "The summary is the first line of a notification.",
        fix: "Add the annotation summary: one line that states what is wrong and where.",
    },
    "annotation summary",
    ({ annotations }) => entryOf(annotations, "summary", "title", "message") !== undefined,
);

export const missingDescription = presence(
    {
        code: "VL208",
        name: "missing-description",
        reason: "The description states the value, the threshold and the duration.",
        fix: "Add the annotation description with value and unit.",
    },
    "annotation description",
    ({ annotations }) => entryOf(annotations, "description", "message") !== undefined,
);

export const missingRunbook = presence(
    {
        code: "VL209",
        name: "missing-runbook",
        reason: "The person on call needs a runbook that states what to do.",
        fix: "Add the annotation runbook_url.",
    },
    "annotation runbook_url",
    ({ annotations }) => annotations.some(({ name }) => /^runbook(_?url)?$/i.test(name)),
);

export const malformedRunbook: RuleCheck = {
    code: "VL210",
    name: "malformed-runbook",
    severity: "warning",
    reason: "A broken runbook link is noticed during an incident.",
    fix: "Use an absolute URL: https://…",
    *find({ rule }) {
        const entry = entryOf(rule.annotations, "runbook_url");
        const url = entry?.text.value.trim().replaceAll(/\{\{[^]*?\}\}/g, "x");
        if (entry && url !== undefined && !isLink(url)) {
            yield {
                at: entry.text.at(0),
                message: `runbook_url is not an absolute URL: ${JSON.stringify(entry.text.value)}`,
            };
        }
    },
};

function isLink(text: string): boolean {
    return (/^https?:\/\//.test(text) && URL.canParse(text)) || text.startsWith("x");
}
