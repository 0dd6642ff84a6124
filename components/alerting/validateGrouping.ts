import type { Grouping } from "../spec/alerting";
import type { Checker, Rule } from "../spec/checker";
import { checkEntries } from "../spec/checkList";
import { positiveInteger } from "../spec/rules";

const everyLabel = "...";

/** A label of an alert. Prometheus 3 lets it be any text; what a matcher would need quotes for is taken as a slip. */
const alertLabel: Rule<string> = {
    text: "must be the name of a label",
    holds: (value) => typeof value === "string" && /^[^\s{}!=~,\\"'`]+$/.test(value) && value !== everyLabel,
};

const wait: Rule<number> = {
    text: "must be a whole number of seconds, 0 or above",
    holds: (value) => Number.isInteger(value) && value >= 0,
};

/** Checks a list of labels that may be left out. */
export function validateLabelNames(
    checker: Checker,
    field: string,
    labels: readonly string[] | undefined,
): void {
    checkEntries(checker, field, labels, alertLabel);
}

/** Checks the labels of a group, which may be left out; `...` alone stands for all labels. */
export function validateGroupBy(checker: Checker, groupBy: readonly string[] | undefined): void {
    if (!Array.isArray(groupBy) || !groupBy.includes(everyLabel)) {
        validateLabelNames(checker, "groupBy", groupBy);
    } else if (groupBy.length > 1) {
        checker.report("groupBy", "must not have other labels beside '...', which is all of them", groupBy);
    }
}

/** Checks the intervals of one branch, each by itself. */
export function validateIntervals(checker: Checker, grouping: Grouping): void {
    checker.optional("groupWaitSeconds", grouping.groupWaitSeconds, wait);
    checker.optional("groupIntervalSeconds", grouping.groupIntervalSeconds, positiveInteger);
    checker.optional("repeatIntervalSeconds", grouping.repeatIntervalSeconds, positiveInteger);
}
