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
    reason: "A range of fewer than four scrapes has fewer than two samples as soon as a scrape is late or fails, and then there is no result at all.",
    mend: "Make the range four times the scrape interval or longer.",
    example: "rate(node_network_receive_bytes_total[30s])",
    mended: "rate(node_network_receive_bytes_total[5m])",
    *find(subject) {
        const { scrapeIntervalSeconds } = subject.context;
        for (const { expr } of partsOf(subject, "call")) {
            const ranged = needsSeveral.has(expr.name) ? expr.args.map(unmodified).find(isMatrix) : undefined;
            const seconds = ranged?.range.seconds;
            if (ranged && seconds !== undefined && seconds < 4 * scrapeIntervalSeconds) {
                const scrapes = Math.floor(seconds / scrapeIntervalSeconds);
                const message = `${expr.name} over ${seconds} s, when a scrape comes every ${scrapeIntervalSeconds} s: ${scrapes} scrapes`;
                yield at(ranged.range, message, { mend: `Use ${4 * scrapeIntervalSeconds} s or longer.` });
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
    reason: "A subquery whose step is longer than its range evaluates once or never: there is nothing to compute a course of.",
    mend: "Make the step shorter than the range.",
    example: "max_over_time(node_load1[1m:5m])",
    mended: "max_over_time(node_load1[5m:1m])",
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

export const lookAhead: PromqlCheck = {
    code: "VL115",
    name: "looks-ahead",
    severity: "warning",
    reason: "A rule is evaluated for now, and later samples do not exist yet: a negative offset, or @ with a fixed time, gives the same or nothing each time.",
    mend: "Look back: offset 1h, without @.",
    example: "node_load1 offset -1h > 1",
    mended: "node_load1 offset 1h > 1",
    *find(subject) {
        for (const { expr } of partsOf(subject, "modified")) {
            const seconds = expr.duration?.seconds;
            if (
                expr.modifier === "offset" &&
                seconds !== undefined &&
                seconds < 0 &&
                subject.purpose !== "panel"
            ) {
                yield at(expr.duration ?? expr, "the offset is into the future");
            } else if (expr.modifier === "@" && subject.purpose !== "panel") {
                yield at(expr, "@ is a fixed time, or in a rule no other than now");
            }
        }
    },
};
