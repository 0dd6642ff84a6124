import type { RuleGroup } from "../../rules/types";
import type { AlertingSpec } from "../spec/alerting";
import { Checker } from "../spec/checker";
import type { RuleFile } from "../spec/ruleFile";
import { undelivered } from "./undelivered";
import { validateAlerting } from "./validate";

/**
 * Checks that every alert of `ruleGroups` and `ruleFiles` reaches a receiver; ignores an invalid spec, and one that
 * allows undelivered alerts.
 */
export function validateDelivery(
    checker: Checker,
    spec: AlertingSpec,
    ruleGroups: readonly RuleGroup[],
    ruleFiles: readonly RuleFile[] = [],
): void {
    if (spec.allowUndelivered === true || !isRight(spec)) {
        return;
    }
    if ((spec.receivers ?? []).length === 0) {
        checker.report(
            "receivers",
            "must define a receiver; for development set allowUndelivered: true",
            spec.receivers,
        );
        return;
    }
    for (const { alert, branch } of undelivered(spec, ruleGroups, ruleFiles)) {
        checker.report(
            branch.path,
            `must not be the end of ${alert.alert} (${alert.severity ?? "of no severity"}): its receiver has no integration`,
            branch.receiver,
        );
    }
}

function isRight(spec: AlertingSpec): boolean {
    const checker = new Checker();
    validateAlerting(checker, spec);
    return checker.faults.length === 0;
}
