import { type Checker, isObject, type Rule } from "../../../spec/checker";
import type { DropRule, LogReading } from "../../../spec/logs";
import { re2 } from "../../../spec/re2";
import { oneOf, positiveNumber } from "../../../spec/rules";
import { levelWords } from "./levels";
import { multilineNames } from "./multilineStages";

const levels: Rule<readonly string[]> = {
    text: `must be a list of levels, in any case: ${levelWords.join(", ")}`,
    holds: (value) =>
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((level) => levelWords.some((word) => word === String(level).toLowerCase())),
};

const share: Rule<number> = {
    text: "must be a number from 0 up to but not including 1",
    holds: (value) => typeof value === "number" && value >= 0 && value < 1,
};

/** Reports what is wrong in how the lines of a source are read; its labels are the source's. */
export function validateReading(c: Checker, { format, multiline, drop }: LogReading): void {
    c.optional("format", format, oneOf("auto", "json", "logfmt", "plain"));
    if (isObject(multiline)) {
        c.at("multiline").knownKeys(multiline, ["firstLine"]);
        c.at("multiline").required("firstLine", multiline.firstLine, re2);
    } else {
        c.optional("multiline", multiline, oneOf(...multilineNames));
    }
    c.each("drop", drop, validateDropRule);
}

function validateDropRule(c: Checker, rule: DropRule): void {
    if (!c.object(rule, ["matching", "levels", "longerThanKilobytes", "keepRatio"])) {
        return;
    }
    if (
        [rule.matching, rule.levels, rule.longerThanKilobytes].every((condition) => condition === undefined)
    ) {
        c.report("", "must say which lines: matching, levels or longerThanKilobytes", rule);
    }
    c.optional("matching", rule.matching, re2);
    c.optional("levels", rule.levels, levels);
    c.optional("longerThanKilobytes", rule.longerThanKilobytes, positiveNumber);
    c.optional("keepRatio", rule.keepRatio, share);
}
