import { describeUnit, isRatio, isSeconds, type Unit } from "../../promql/units";
import type { ValueUse } from "../../template/parseTemplate";
import type { RuleCheck, RuleHit, RuleSubject } from "../check";
import type { Entry } from "../model";

export const valueWithoutUnit: RuleCheck = {
    code: "VL215",
    name: "value-without-unit",
    severity: "warning",
    reason: "A number without a unit is ambiguous: 93.7 can be percent, seconds or messages.",
    fix: "Append the unit ({{ $value }} %), or use humanizeDuration, humanizePercentage or humanize1024 with B.",
    *find({ templates, context }) {
        for (const { entry, field, parsed } of templates) {
            for (const use of field === "annotations" ? parsed.values : []) {
                if (!hasUnit(entry.text.value, use)) {
                    const severity = context.strict ? {} : { severity: "info" as const };
                    yield {
                        at: entry.text.at(use.from),
                        message: `${entry.name} shows the value without a unit`,
                        ...severity,
                    };
                }
            }
        }
    },
};

const unitFunctions = new Set([
    "humanizePercentage",
    "humanizeDuration",
    "humanizeTimestamp",
    "toTime",
    "toDuration",
]);
const noUnits =
    /^(of(?! (the|its|these|those|all) )|for|on|at|in|is|are|and|or|which|over|since|from|to|but|after|than|that|with|while|has|was|by|value|instance)\b/i;
const unitBefore =
    /(%|percent(age)?|seconds?|minutes?|hours?|days?|bytes?|[KMGT]i?B|ms|number|count|amount|total|rate|score|version)\b[^{}\n]{0,40}$/i;

function hasUnit(text: string, { from, to, functions, format }: ValueUse): boolean {
    if (
        functions.some((name) => unitFunctions.has(name)) ||
        /%%|[a-z]$/i.test((format ?? "").replaceAll(/%[-+ 0#\d.]*[a-z]/gi, ""))
    ) {
        return true;
    }
    const behind = text.slice(to).replace(/^[ \u00a0]+/, "");
    const isWord = /^(%|°|[/*_`'"]?\p{L})/u.test(behind) && !noUnits.test(behind);
    return isWord || unitBefore.test(text.slice(0, from));
}

export const percentageOfNonRatio: RuleCheck = {
    code: "VL216",
    name: "percentage-of-non-ratio",
    severity: "warning",
    reason: "humanizePercentage multiplies by 100 and appends %: the result is wrong unless the value is a ratio between 0 and 1.",
    fix: "Show the value with its own unit, or compute a ratio.",
    *find(subject) {
        yield* wronglyHumanized(
            subject,
            "humanizePercentage",
            (unit) => isRatio(unit) || unit.isBoolean === true,
        );
    },
};

export const durationOfNonSeconds: RuleCheck = {
    code: "VL217",
    name: "duration-of-non-seconds",
    severity: "warning",
    reason: "humanizeDuration expects seconds: the result is wrong for any other unit.",
    fix: "Show the value with its own unit, or convert it to seconds.",
    *find(subject) {
        yield* wronglyHumanized(subject, "humanizeDuration", isSeconds);
    },
};

function* wronglyHumanized(
    { templates, expression }: RuleSubject,
    name: string,
    isRight: (unit: Unit) => boolean,
): Generator<RuleHit> {
    const unit = expression?.inference.unit(expression.root);
    for (const { entry, parsed } of templates) {
        for (const use of parsed.values) {
            const isPlain = use.functions.every((used) => used === name || used === "printf");
            if (unit && isPlain && use.functions.includes(name) && !isRight(unit)) {
                yield hit(entry, use, `${entry.name}: ${name} applied to ${describeUnit(unit)}`);
            }
        }
    }
}

function hit(entry: Entry, use: ValueUse, message: string): RuleHit {
    return { at: entry.text.at(use.from), message };
}
