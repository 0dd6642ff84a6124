import { aggregated, type Call, type Expr, selectorsIn } from "../ast";
import { at, partsOf, type PromqlCheck } from "../check";
import { canHave } from "../labels";
import { constantOf } from "../inferUnits";
import { seriesKind } from "../series";

export const quantileWithoutLe: PromqlCheck = {
    code: "VL121",
    name: "quantile-without-le",
    severity: "error",
    reason: "histogram_quantile requires the bucket label le. An aggregation that drops it makes the result empty.",
    fix: "Add le to by (…), or remove it from without (…).",
    example: "histogram_quantile(0.9, sum by (job) (rate(request_duration_seconds_bucket[5m])))",
    fixed: "histogram_quantile(0.9, sum by (job, le) (rate(request_duration_seconds_bucket[5m])))",
    *find(subject) {
        for (const { call, buckets } of quantiles(subject.nodes)) {
            const isOfBuckets = [...selectorsIn(buckets)].some(({ name }) => name?.endsWith("_bucket"));
            if (isOfBuckets && !canHave(subject.inference.labels(buckets), "le")) {
                yield at(call.nameSpan, "the aggregation drops the label le before histogram_quantile");
            }
        }
    },
};

export const quantileOfNonHistogram: PromqlCheck = {
    code: "VL122",
    name: "quantile-of-non-histogram",
    severity: "error",
    reason: "histogram_quantile requires histogram buckets (or a native histogram); for anything else it returns nothing.",
    fix: "Use the _bucket series of a histogram, or quantile() for a quantile over series.",
    example: "histogram_quantile(0.9, node_load1)",
    fixed: "quantile(0.9, node_load1)",
    *find(subject) {
        for (const { call, buckets } of quantiles(subject.nodes)) {
            for (const selector of selectorsIn(buckets)) {
                const { type, isCertain } = seriesKind(selector, subject.context);
                if (isCertain && ["gauge", "counter", "summary", "sum", "count"].includes(type)) {
                    yield at(call.nameSpan, `${selector.name ?? ""} is a ${type}, not a histogram`);
                }
            }
        }
    },
};

export const quantileOfTotals: PromqlCheck = {
    code: "VL123",
    name: "quantile-without-rate",
    severity: "warning",
    reason: "Buckets are counters: without rate, the quantile covers everything since the process started and barely changes.",
    fix: "Wrap the buckets in rate(…[5m]).",
    example: "histogram_quantile(0.9, sum by (le) (request_duration_seconds_bucket))",
    fixed: "histogram_quantile(0.9, sum by (le) (rate(request_duration_seconds_bucket[5m])))",
    *find(subject) {
        for (const { expr, parents } of partsOf(subject, "selector")) {
            const isQuantile = parents.some(
                (parent) => parent.kind === "call" && parent.name === "histogram_quantile",
            );
            const isRanged = parents.some(({ kind }) => kind === "matrix");
            if (isQuantile && !isRanged && expr.name?.endsWith("_bucket")) {
                yield at(expr, `${expr.name} is used without rate`);
            }
        }
    },
};

export const quantileOutOfRange: PromqlCheck = {
    code: "VL124",
    name: "quantile-out-of-range",
    severity: "error",
    reason: "A quantile is between 0 and 1; above 1 the result is +Inf.",
    fix: "Use 0.95 for the 95th percentile.",
    example: "histogram_quantile(95, sum by (le) (rate(request_duration_seconds_bucket[5m])))",
    fixed: "histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m])))",
    *find(subject) {
        for (const { expr } of subject.nodes) {
            const isQuantile =
                (expr.kind === "call" && /^(histogram_quantile|quantile_over_time)$/.test(expr.name)) ||
                (expr.kind === "aggregate" && expr.op === "quantile");
            const first = isQuantile ? expr.args[0] : undefined;
            const value = first && constantOf(first);
            if (first && value !== undefined && (value < 0 || value > 1)) {
                yield at(first, `${value} is not between 0 and 1`);
            }
        }
    },
};

export const averageOfQuantiles: PromqlCheck = {
    code: "VL125",
    name: "average-of-quantiles",
    severity: "warning",
    reason: "The average or sum of quantiles is not a quantile: a server with two requests weighs as much as one with two million.",
    fix: "Aggregate the buckets by le first, then compute the quantile; use max for the worst case.",
    example: "avg(histogram_quantile(0.9, rate(request_duration_seconds_bucket[5m])))",
    fixed: "histogram_quantile(0.9, sum by (le) (rate(request_duration_seconds_bucket[5m])))",
    *find(subject) {
        for (const { expr } of partsOf(subject, "aggregate")) {
            const inner = aggregated(expr);
            const isMean = expr.op === "avg" || expr.op === "sum";
            if (isMean && inner && isQuantile(inner)) {
                yield at(expr.opSpan, `${expr.op} of quantiles`);
            }
        }
    },
};

function isQuantile(expr: Expr): boolean {
    if (expr.kind === "call" && expr.name === "histogram_quantile") {
        return true;
    }
    return (
        expr.kind === "selector" && expr.matchers.some(({ label, op }) => label === "quantile" && op === "=")
    );
}

function* quantiles(nodes: readonly { expr: Expr }[]): Generator<{ call: Call; buckets: Expr }> {
    for (const { expr } of nodes) {
        const buckets = expr.kind === "call" && expr.name === "histogram_quantile" ? expr.args[1] : undefined;
        if (expr.kind === "call" && buckets) {
            yield { call: expr, buckets };
        }
    }
}
