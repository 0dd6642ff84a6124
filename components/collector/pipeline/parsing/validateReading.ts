import type { Checker } from "../../../spec/checker";
import type { LogReading } from "../../../spec/logs";

/** Reports a rule that drops every line of a source. */
export function validateReading(c: Checker, { drop }: LogReading): void {
    c.eachObject("drop", drop, (part, rule) => {
        if (
            [rule.matching, rule.levels, rule.longerThanKilobytes].every(
                (condition) => condition === undefined,
            )
        ) {
            part.report("", "must say which lines: matching, levels or longerThanKilobytes", rule);
        }
    });
}
