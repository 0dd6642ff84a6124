import type { AlertingSpec, InhibitRule } from "../spec/alerting";
import type { Checker } from "../spec/checker";
import { boolean } from "../spec/rules";
import { contradictory, impliesSome } from "./implied";
import { parseMatchers } from "./matcher";
import { validateLabelNames } from "./validateGrouping";
import { validateMatchers } from "./validateMatchers";

/** Checks the inhibition rules of a spec. */
export function validateInhibition(checker: Checker, spec: AlertingSpec): void {
    checker.optional("defaultInhibition", spec.defaultInhibition, boolean);
    checker.each("inhibitRules", spec.inhibitRules, (part, rule) => {
        if (part.object(rule, ["source", "target", "equal"])) {
            const before = checker.faults.length;
            validateMatchers(part, "source", rule.source);
            validateMatchers(part, "target", rule.target);
            validateLabelNames(part, "equal", rule.equal);
            if (checker.faults.length === before) {
                validateEffect(part, rule);
            }
        }
    });
}

/** An alert that matches both sides is never silenced by another such one (`hasEqual` in inhibit/inhibit.go). */
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
            "must match other alerts than source does: alerts do not silence their like",
            rule.target,
        );
    }
}
