import type { AlertingSpec, InhibitRule } from "../spec/alerting";
import type { Checker } from "../spec/checker";
import { contradictory, impliesSome } from "./implied";
import { parseMatchers } from "./matcher";

/** Checks that each inhibition rule of a spec, whose fields are right, can have an effect. */
export function validateInhibition(checker: Checker, spec: AlertingSpec): void {
    checker.eachObject("inhibitRules", spec.inhibitRules, validateEffect);
}

/** An alert that matches both sides is never inhibited by another such alert (`hasEqual` in inhibit/inhibit.go). */
function validateEffect(checker: Checker, rule: InhibitRule): void {
    const source = parseMatchers(rule.source);
    const target = parseMatchers(rule.target);
    for (const [field, matchers] of Object.entries({ source, target })) {
        if (contradictory(matchers)) {
            checker.report(
                field,
                "can match no alert: its matchers exclude each other",
                rule[field as "source" | "target"],
            );
            return;
        }
    }
    if (impliesSome(source, [target]) && impliesSome(target, [source])) {
        checker.report(
            "target",
            "must match other alerts than source does: an alert does not inhibit alerts that match both",
            rule.target,
        );
    }
}
