import { type Expr, unmodified } from "../ast";
import { at, partsOf, type PromqlCheck } from "../check";
import { growthFunctions } from "../functions";

const needsSeveral = new Set([
    ...growthFunctions,
    "delta",
    "idelta",
    "deriv",
    "predict_linear",
    "changes",
    "resets",
]);

export const shortRange: PromqlCheck = {
    code: "VL113",
    name: "short-range",
    severity: "warning",
    reason: "A range shorter than four scrape intervals may contain fewer than two samples after a late or failed scrape, and then returns nothing.",
    fix: "Make the range at least four times the scrape interval.",
    example: "rate(node_network_receive_bytes_total[30s])",
    fixed: "rate(node_network_receive_bytes_total[5m])",
    *find(subject) {
        const { scrapeIntervalSeconds } = subject.context;
        for (const { expr } of partsOf(subject, "call")) {
            const ranged = needsSeveral.has(expr.name) ? expr.args.map(unmodified).find(isMatrix) : undefined;
            const seconds = ranged?.range.seconds;
            if (ranged && seconds !== undefined && seconds < 4 * scrapeIntervalSeconds) {
                const scrapes = Math.floor(seconds / scrapeIntervalSeconds);
                const message = `${expr.name} over ${seconds} s with a scrape interval of ${scrapeIntervalSeconds} s: ${scrapes} scrapes`;
                yield at(ranged.range, message, { fix: `Use ${4 * scrapeIntervalSeconds} s or longer.` });
            }
        }
    },
};

function isMatrix(expr: Expr): expr is Extract<Expr, { kind: "matrix" }> {
    return expr.kind === "matrix";
}

export const shortStep: PromqlCheck = {
    code: "VL114",
    name: "short-subquery",
    severity: "warning",
    reason: "A subquery whose step exceeds its range evaluates at most once.",
    fix: "Make the step shorter than the range.",
    example: "max_over_time(node_load1[1m:5m])",
    fixed: "max_over_time(node_load1[5m:1m])",
    *find(subject) {
        for (const { expr } of partsOf(subject, "subquery")) {
            const [range, step] = [expr.range.seconds, expr.step?.seconds];
            if (range !== undefined && step !== undefined && step >= range) {
                yield at(
                    expr.step ?? expr,
                    `the step of ${step} s is not shorter than the range of ${range} s`,
                );
            }
        }
    },
};

export const futureOffset: PromqlCheck = {
    code: "VL115",
    name: "future-offset",
    severity: "warning",
    reason: "A rule evaluates at the current time, and later samples do not exist yet: a negative offset, or @ with a fixed time, returns nothing or the same value each time.",
    fix: "Use a positive offset such as offset 1h, without @.",
    example: "node_load1 offset -1h > 1",
    fixed: "node_load1 offset 1h > 1",
    *find(subject) {
        for (const { expr } of partsOf(subject, "modified")) {
            const seconds = expr.duration?.seconds;
            if (
                expr.modifier === "offset" &&
                seconds !== undefined &&
                seconds < 0 &&
                subject.purpose !== "panel"
            ) {
                yield at(expr.duration ?? expr, "the offset is negative");
            } else if (expr.modifier === "@" && subject.purpose !== "panel") {
                yield at(expr, "@ fixes the evaluation time");
            }
        }
    },
};
