import { validateCollector } from "../collector/validate";
import { validateLoki } from "../loki/validateLoki";
import { validateRuleGroups } from "../prometheus/validateRuleGroups";
import type { Checker } from "../spec/checker";
import type { LogsSpec } from "../spec/logs";
import { validateLogql } from "./validateLogql";

const options: readonly (keyof LogsSpec)[] = ["loki", "collector", "ruleGroups"];

/** Checks logs; `otherGroups` are the names of groups of LogQL that come from elsewhere. */
export function validateLogs(checker: Checker, spec: LogsSpec, otherGroups: readonly string[] = []): void {
    if (!checker.object(spec, options)) {
        return;
    }
    validateLoki(checker.at("loki"), spec.loki ?? {});
    if (spec.collector !== false) {
        validateCollector(checker.at("collector"), spec.collector ?? {});
    }
    validateRuleGroups(checker, "ruleGroups", spec.ruleGroups, otherGroups, validateLogql);
    checker.each("ruleGroups", spec.ruleGroups, (group, { rules }) => {
        group.each("rules", rules, (c, rule) => {
            if ("record" in rule) {
                c.report(
                    "record",
                    "must not be set: this Loki has no place to store what is recorded",
                    rule.record,
                );
            }
        });
    });
}
