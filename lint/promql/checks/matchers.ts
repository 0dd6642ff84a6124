import type { Matcher } from "../ast";
import { at, type Hit, partsOf, type PromqlCheck, type Subject } from "../check";

const special = /[.*+?^$|()[\]{}\\]/;

export const regexWithoutPattern: PromqlCheck = {
    code: "VL116",
    name: "regex-without-pattern",
    severity: "info",
    reason: "A PromQL regular expression matches the whole value. Without special characters it is a slower equality, and rarely intended.",
    fix: 'Use = or != for the whole value, or =~".*text.*" for a substring.',
    example: 'node_cpu_seconds_total{mode=~"idle"}',
    fixed: 'node_cpu_seconds_total{mode="idle"}',
    *find(subject) {
        for (const { matcher, value } of regexes(subject)) {
            if (value !== "" && !special.test(value)) {
                yield at(
                    matcher,
                    `${matcher.label}${matcher.op}"${value}" matches only the whole value "${value}"`,
                );
            }
        }
    },
};

export const matchesEverything: PromqlCheck = {
    code: "VL117",
    name: "matches-everything",
    severity: "warning",
    reason: '=~".*" matches every series, and !~".*" matches none.',
    fix: 'Remove the matcher, or use =~".+" to require the label.',
    example: 'node_cpu_seconds_total{mode=~".*"}',
    fixed: 'node_cpu_seconds_total{mode=~".+"}',
    *find(subject) {
        for (const { matcher, value } of regexes(subject)) {
            if (/^\^?\(?\.\*\)?\$?$/.test(value)) {
                const what = matcher.op === "=~" ? "matches everything" : "matches nothing";
                yield at(matcher, `${matcher.label}${matcher.op}"${value}" ${what}`);
            }
        }
    },
};

export const anchoredRegex: PromqlCheck = {
    code: "VL118",
    name: "anchored-regex",
    severity: "info",
    reason: "PromQL anchors regular expressions at both ends: ^ and $ are redundant and suggest that others are not anchored.",
    fix: "Remove ^ and $.",
    example: 'node_cpu_seconds_total{mode=~"^(idle|iowait)$"}',
    fixed: 'node_cpu_seconds_total{mode=~"idle|iowait"}',
    *find(subject) {
        for (const { matcher, value } of regexes(subject)) {
            if (/^\^|(?<!\\)\$$/.test(value)) {
                yield at(matcher.valueSpan, `"${value}" is anchored twice`);
            }
        }
    },
};

export const contradictoryMatchers: PromqlCheck = {
    code: "VL119",
    name: "contradictory-matchers",
    severity: "warning",
    reason: "A label has one value: two matchers that require different ones select nothing.",
    fix: 'Use one matcher with all values: =~"a|b".',
    example: 'node_cpu_seconds_total{mode="idle", mode="user"}',
    fixed: 'node_cpu_seconds_total{mode=~"idle|user"}',
    *find(subject): Generator<Hit> {
        for (const { expr } of partsOf(subject, "selector")) {
            const equal = new Map<string, string>();
            for (const matcher of expr.matchers) {
                const { label, op, value } = matcher;
                const before = equal.get(label);
                if (op === "=" && value !== undefined && before !== undefined && before !== value) {
                    yield at(matcher, `${label} must be both "${before}" and "${value}"`);
                }
                if (op === "=" && value !== undefined) {
                    equal.set(label, value);
                }
            }
        }
    },
};

export const selectsAcrossMetrics: PromqlCheck = {
    code: "VL120",
    name: "selects-across-metrics",
    severity: "info",
    reason: "A selector without a metric name reads every metric with the label: it is slow and mixes units.",
    fix: "Name the metric.",
    example: '{job="node"} > 0',
    fixed: 'up{job="node"} > 0',
    *find(subject) {
        for (const { expr, parents } of partsOf(subject, "selector")) {
            const isNamed = expr.isNamed || expr.matchers.some(({ label }) => label === "__name__");
            const isOfInfo = parents.some((parent) => parent.kind === "call" && parent.name === "info");
            // Counting series or testing for existence may concern all metrics.
            const isCounted = parents.some(
                (parent) =>
                    (parent.kind === "aggregate" && parent.op === "count") ||
                    (parent.kind === "call" && parent.name.startsWith("absent")),
            );
            if (!isNamed && !isOfInfo && !isCounted) {
                yield at(expr, "the selector names no metric");
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
