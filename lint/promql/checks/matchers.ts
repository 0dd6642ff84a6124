import type { Matcher } from "../ast";
import { at, type Hit, partsOf, type PromqlCheck, type Subject } from "../check";

const special = /[.*+?^$|()[\]{}\\]/;

export const regexWithoutPattern: PromqlCheck = {
    code: "VL116",
    name: "regex-without-pattern",
    severity: "info",
    reason: "A regular expression of PromQL must match the whole value. Without a pattern in it, it is an equality that costs more, and seldom what was meant.",
    mend: 'Use = or != for a whole value, and =~".*text.*" for a part.',
    example: 'node_cpu_seconds_total{mode=~"idle"}',
    mended: 'node_cpu_seconds_total{mode="idle"}',
    *find(subject) {
        for (const { matcher, value } of regexes(subject)) {
            if (value !== "" && !special.test(value)) {
                yield at(
                    matcher,
                    `${matcher.label}${matcher.op}"${value}" matches the whole value "${value}", and nothing else`,
                );
            }
        }
    },
};

export const matchesEverything: PromqlCheck = {
    code: "VL117",
    name: "matches-everything",
    severity: "warning",
    reason: 'A matcher such as =~".*" lets every series through, and one such as !~".*" none.',
    mend: 'Leave the matcher out, or use =~".+" where the label must be there.',
    example: 'node_cpu_seconds_total{mode=~".*"}',
    mended: 'node_cpu_seconds_total{mode=~".+"}',
    *find(subject) {
        for (const { matcher, value } of regexes(subject)) {
            if (/^\^?\(?\.\*\)?\$?$/.test(value)) {
                const what = matcher.op === "=~" ? "lets everything through" : "lets nothing through";
                yield at(matcher, `${matcher.label}${matcher.op}"${value}" ${what}`);
            }
        }
    },
};

export const anchoredRegex: PromqlCheck = {
    code: "VL118",
    name: "anchored-regex",
    severity: "info",
    reason: "Regular expressions of PromQL are anchored at both ends: ^ and $ say it twice, and make a reader think that others are not.",
    mend: "Leave out ^ and $.",
    example: 'node_cpu_seconds_total{mode=~"^(idle|iowait)$"}',
    mended: 'node_cpu_seconds_total{mode=~"idle|iowait"}',
    *find(subject) {
        for (const { matcher, value } of regexes(subject)) {
            if (/^\^|(?<!\\)\$$/.test(value)) {
                yield at(matcher.valueSpan, `"${value}" is anchored twice`);
            }
        }
    },
};

export const contradiction: PromqlCheck = {
    code: "VL119",
    name: "contradictory-matchers",
    severity: "warning",
    reason: "A label has one value: where two matchers ask for different ones, nothing is selected.",
    mend: 'Use one matcher for all values: =~"a|b".',
    example: 'node_cpu_seconds_total{mode="idle", mode="user"}',
    mended: 'node_cpu_seconds_total{mode=~"idle|user"}',
    *find(subject): Generator<Hit> {
        for (const { expr } of partsOf(subject, "selector")) {
            const equal = new Map<string, string>();
            for (const matcher of expr.matchers) {
                const { label, op, value } = matcher;
                const before = equal.get(label);
                if (op === "=" && value !== undefined && before !== undefined && before !== value) {
                    yield at(matcher, `${label} is to be "${before}" and "${value}"`);
                }
                if (op === "=" && value !== undefined) {
                    equal.set(label, value);
                }
            }
        }
    },
};

export const selectsEverything: PromqlCheck = {
    code: "VL120",
    name: "selects-across-metrics",
    severity: "info",
    reason: "A selector without a metric's name reads every metric that has the label: slow, and never of one unit.",
    mend: "Name the metric.",
    example: '{job="node"} > 0',
    mended: 'up{job="node"} > 0',
    *find(subject) {
        for (const { expr, parents } of partsOf(subject, "selector")) {
            const isNamed = expr.isNamed || expr.matchers.some(({ label }) => label === "__name__");
            const isOfInfo = parents.some((parent) => parent.kind === "call" && parent.name === "info");
            // What counts series or looks whether there are any may well be about all of them.
            const isCounted = parents.some(
                (parent) =>
                    (parent.kind === "aggregate" && parent.op === "count") ||
                    (parent.kind === "call" && parent.name.startsWith("absent")),
            );
            if (!isNamed && !isOfInfo && !isCounted) {
                yield at(expr, "the selector has no metric");
            }
        }
    },
};

function* regexes(subject: Subject): Generator<{ matcher: Matcher; value: string }> {
    for (const { expr } of partsOf(subject, "selector")) {
        for (const matcher of expr.matchers) {
            if (matcher.op.endsWith("~") && matcher.value !== undefined) {
                yield { matcher, value: matcher.value };
            }
        }
    }
}
