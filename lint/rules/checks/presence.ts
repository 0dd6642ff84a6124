import type { CheckInfo } from "../../finding";
import { entryOf, type RuleCheck, severityOf } from "../check";
import type { RuleNode } from "../model";

/** A check that an alert has something; files of others have their own customs, so that there it is only worth knowing. */
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
        reason: "Routes and inhibitions choose by severity. An alert without one goes where the rest goes.",
        mend: "Add the label severity: critical, warning or info.",
    },
    "label severity",
    (rule) => severityOf(rule) !== undefined,
);

export const missingSummary = presence(
    {
        code: "VL207",
        name: "missing-summary",
        reason: "The summary is what a person reads first, on a telephone and at night.",
        mend: "Add the annotation summary: one line that says what is wrong, and where.",
    },
    "annotation summary",
    ({ annotations }) => entryOf(annotations, "summary", "title", "message") !== undefined,
);

export const missingDescription = presence(
    {
        code: "VL208",
        name: "missing-description",
        reason: "The description says what is known: the value, the limit, for how long.",
        mend: "Add the annotation description with value and unit.",
    },
    "annotation description",
    ({ annotations }) => entryOf(annotations, "description", "message") !== undefined,
);

export const missingRunbook = presence(
    {
        code: "VL209",
        name: "missing-runbook",
        reason: "Whoever is woken needs to know what to do. A page about the alert tells.",
        mend: "Add the annotation runbook_url.",
    },
    "annotation runbook_url",
    ({ annotations }) => annotations.some(({ name }) => /^runbook(_?url)?$/i.test(name)),
);

export const malformedRunbook: RuleCheck = {
    code: "VL210",
    name: "malformed-runbook",
    severity: "warning",
    reason: "A link that leads nowhere is found out at night.",
    mend: "Give a whole URL: https://…",
    *find({ rule }) {
        const entry = entryOf(rule.annotations, "runbook_url");
        const url = entry?.text.value.trim().replaceAll(/\{\{[^]*?\}\}/g, "x");
        if (entry && url !== undefined && !isLink(url)) {
            yield {
                at: entry.text.at(0),
                message: `runbook_url is no URL: ${JSON.stringify(entry.text.value)}`,
            };
        }
    },
};

function isLink(text: string): boolean {
    return (/^https?:\/\//.test(text) && URL.canParse(text)) || text.startsWith("x");
}
