import type { SyntaxNode } from "@lezer/common";
import { durationSeconds } from "../../components/language/duration";
import type { CheckInfo } from "../finding";
import { unquote } from "../promql/literals";
import { compile } from "../promql/selectorFaults";
import type { LogqlCheck, LogqlSubject } from "./check";
import { nodesNamed, nodesWithin } from "./parse";

export const logqlSyntax: CheckInfo = {
    code: "VL301",
    name: "logql-syntax",
    severity: "error",
    reason: "Loki rejects an expression that it cannot parse.",
    fix: "Fix the expression at the reported position.",
    example: 'sum(rate({container="api"} |= "error" [5m]) > 1',
    fixed: 'sum(rate({container="api"} |= "error" [5m])) > 1',
};

export const unsupportedLogqlSyntax: CheckInfo = {
    code: "VL302",
    name: "unsupported-logql-syntax",
    severity: "info",
    reason: "The linter's grammar does not support part of the expression, or a variable's value decides whether it is valid; Loki may accept it.",
    fix: "Check it in Loki or with logcli.",
    example: 'approx_topk(5, sum by (path) (rate({container="api"}[5m]))) > 1',
    fixed: 'topk(5, sum by (path) (rate({container="api"}[5m]))) > 1',
};

const selectsAll: LogqlCheck = {
    code: "VL303",
    name: "selects-all-streams",
    severity: "error",
    reason: "Loki rejects a selector unless at least one matcher excludes the empty value: it would read every stream.",
    fix: 'Use = with a value, or =~".+".',
    example: 'sum(rate({container=~".*"}[5m])) > 1',
    fixed: 'sum(rate({container=~".+"}[5m])) > 1',
    *find(subject) {
        for (const selector of nodesNamed(subject.tree, "Selector")) {
            const matchers = nodesWithin(selector, "Matcher");
            if (!matchers.some((matcher) => subject.isOpen(matcher) || excludesEmpty(matcher, subject))) {
                yield {
                    from: selector.from,
                    to: selector.to,
                    message: "the selector can match every stream",
                };
            }
        }
    },
};

function excludesEmpty(matcher: SyntaxNode, subject: LogqlSubject): boolean {
    const literal = matcher.getChild("String");
    const value = literal ? unquote(subject.slice(literal)) : undefined;
    if (value === undefined || subject.isOpen(matcher)) {
        return true;
    }
    if (matcher.getChild("Eq")) {
        return value !== "";
    }
    return matcher.getChild("Re") !== null && compile(value)?.matches("") === false;
}

const invalidRegex: LogqlCheck = {
    code: "VL304",
    name: "logql-regex",
    severity: "error",
    reason: "Loki rejects an invalid RE2 regular expression.",
    fix: "Fix the pattern; RE2 supports neither look-around nor backreferences.",
    example: 'sum(rate({container="api"} |~ "(error" [5m])) > 1',
    fixed: 'sum(rate({container="api"} |~ "(error)" [5m])) > 1',
    *find(subject) {
        for (const node of nodesNamed(subject.tree, "Matcher", "LineFilter")) {
            const isPattern = ["Re", "Nre", "PipeMatch"].some((name) => nodesWithin(node, name).length > 0);
            const literal = node.getChild("String");
            const value =
                literal && isPattern && !subject.isOpen(literal)
                    ? unquote(subject.slice(literal))
                    : undefined;
            if (literal && value !== undefined && compile(value) === null) {
                yield {
                    from: literal.from,
                    to: literal.to,
                    message: `${JSON.stringify(value)} is not a valid RE2 regular expression`,
                };
            }
        }
    },
};

const needUnwrap = new Set([
    "SumOverTime",
    "AvgOverTime",
    "MaxOverTime",
    "MinOverTime",
    "StddevOverTime",
    "StdvarOverTime",
    "QuantileOverTime",
    "FirstOverTime",
    "LastOverTime",
    "RateCounter",
]);
const refuseUnwrap = new Set(["CountOverTime", "BytesOverTime", "BytesRate", "AbsentOverTime"]);

const unwrapMismatch: LogqlCheck = {
    code: "VL305",
    name: "unwrap-mismatch",
    severity: "error",
    reason: "Functions of values require | unwrap to name the label with the value; functions that count lines reject it.",
    fix: "Add | unwrap label before the range, or remove it from a function that counts lines.",
    example: 'sum(sum_over_time({container="api"} | json [5m])) > 1',
    fixed: 'sum(sum_over_time({container="api"} | json | unwrap size [5m])) > 1',
    *find({ tree, slice }) {
        for (const node of nodesNamed(tree, "RangeAggregationExpr")) {
            const op = node.getChild("RangeOp");
            const name = op?.firstChild?.name ?? "";
            const hasUnwrap = nodesWithin(node, "UnwrapExpr").length > 0;
            if (op && !hasUnwrap && needUnwrap.has(name)) {
                yield { from: op.from, to: op.to, message: `${slice(op)} requires | unwrap` };
            } else if (op && hasUnwrap && refuseUnwrap.has(name)) {
                yield { from: op.from, to: op.to, message: `${slice(op)} does not accept | unwrap` };
            }
        }
    },
};

const unwrapWithoutConversion: LogqlCheck = {
    code: "VL306",
    name: "unwrap-without-conversion",
    severity: "info",
    reason: "unwrap parses plain numbers. A duration such as 12ms or a size such as 3MB is a conversion error, and the sample is dropped.",
    fix: "Use unwrap duration_seconds(label) or unwrap bytes(label) if the label's value has a unit.",
    example: 'sum(sum_over_time({container="api"} | json | unwrap duration [5m])) > 1',
    fixed: 'sum(sum_over_time({container="api"} | json | unwrap duration_seconds(duration) [5m])) > 1',
    *find({ tree, slice }) {
        for (const node of nodesNamed(tree, "UnwrapExpr")) {
            const label = node.getChild("Identifier");
            const name = label ? slice(label) : "";
            const isSuspect = /(^|_)(duration|latency|elapsed|took|response_time)$/.test(name);
            if (label && node.getChild("ConvOp") === null && isSuspect) {
                yield { from: label.from, to: label.to, message: `${name} is unwrapped as a plain number` };
            }
        }
    },
};

const shortLogRange: LogqlCheck = {
    code: "VL307",
    name: "short-log-range",
    severity: "warning",
    reason: "A rule whose range is shorter than the evaluation interval misses lines between evaluations.",
    fix: "Make the range at least as long as the evaluation interval.",
    example: 'sum(count_over_time({container="api"}[5s])) > 1',
    fixed: 'sum(count_over_time({container="api"}[5m])) > 1',
    *find({ tree, slice, context, purpose, isOpen }) {
        for (const node of purpose === "panel" ? [] : nodesNamed(tree, "Range")) {
            const duration = node.getChild("Duration");
            const seconds = duration && !isOpen(duration) ? durationSeconds(slice(duration)) : undefined;
            if (duration && seconds !== undefined && seconds < context.evaluationIntervalSeconds) {
                const message = `the range is ${slice(duration)}, but rules are evaluated every ${context.evaluationIntervalSeconds} s`;
                yield { from: duration.from, to: duration.to, message };
            }
        }
    },
};

const logsAsRule: LogqlCheck = {
    code: "VL308",
    name: "logs-as-rule",
    severity: "error",
    reason: "A rule requires a metric query. Loki rejects a rule whose query returns log lines.",
    fix: "Count the lines: sum(count_over_time({…} [5m])) > 0.",
    example: '{container="api"} |= "error"',
    fixed: 'sum(count_over_time({container="api"} |= "error" [5m])) > 0',
    *find({ tree, purpose, text }) {
        if (purpose !== "panel" && tree.topNode.getChild("Expr")?.getChild("LogExpr")) {
            yield { from: 0, to: text.length, message: "the expression returns log lines, not numbers" };
        }
    },
};

const missingComparison: LogqlCheck = {
    code: "VL309",
    name: "logql-missing-comparison",
    severity: "warning",
    reason: "An alert fires for every series that its expression returns, whatever the value. Without a comparison, one line is enough.",
    fix: "Compare the value with a threshold.",
    example: 'sum(rate({container="api"} |= "error" [5m]))',
    fixed: 'sum(rate({container="api"} |= "error" [5m])) > 1',
    *find({ tree, purpose, text }) {
        const isNumber = tree.topNode.getChild("Expr")?.getChild("MetricExpr");
        const comparisons = [...nodesNamed(tree, "Gtr", "Gte", "Lss", "Lte", "Eql", "Neq")].filter(
            ({ parent }) => parent?.name === "BinOpExpr",
        );
        const isAbsence = [...nodesNamed(tree, "AbsentOverTime", "Unless")].length > 0;
        if (purpose === "alert" && isNumber && comparisons.length === 0 && !isAbsence) {
            yield { from: 0, to: text.length, message: "the expression has no comparison" };
        }
    },
};

/** Semantic checks of LogQL expressions, by code. */
export const logqlMeaningChecks: readonly LogqlCheck[] = [
    selectsAll,
    invalidRegex,
    unwrapMismatch,
    unwrapWithoutConversion,
    shortLogRange,
    logsAsRule,
    missingComparison,
];

/** All checks of LogQL, by code. */
export const logqlChecks: readonly CheckInfo[] = [logqlSyntax, unsupportedLogqlSyntax, ...logqlMeaningChecks];
