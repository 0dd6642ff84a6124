import { validateCollector } from "../collector/validate";
import { validateLoki } from "../loki/validateLoki";
import { validateRuleGroups } from "../prometheus/validateRuleGroups";
import { keysOf } from "../schema/fields";
import type { Checker } from "../spec/checker";
import type { LogsSpec } from "../spec/logs";
import { validateLogql } from "./validateLogql";

/** Checks logs; `otherGroups` are the names of groups of LogQL that come from elsewhere. */
export function validateLogs(checker: Checker, spec: LogsSpec, otherGroups: readonly string[] = []): void {
    if (!checker.object(spec, keysOf("LogsSpec"))) {
        return;
    }
    validateLoki(checker.at("loki"), spec.loki ?? {});
    if (spec.collector !== false) {
        validateCollector(checker.at("collector"), spec.collector ?? {});
    }
    validateRuleGroups(checker, "ruleGroups", spec.ruleGroups, otherGroups, validateLogql);
    checker.eachObject("ruleGroups", spec.ruleGroups, (group, { rules }) => {
        group.eachObject("rules", rules, (c, rule) => {
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
