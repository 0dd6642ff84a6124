import type { CheckInfo } from "../../finding";

export const syntaxError: CheckInfo = {
    code: "VL101",
    name: "promql-syntax",
    severity: "error",
    reason: "Prometheus refuses an expression that it cannot read, and a file of rules with it.",
    mend: "Mend the expression at the place named.",
    example: "sum(rate(http_requests_total[5m])",
    mended: "sum(rate(http_requests_total[5m]))",
};

export const typeError: CheckInfo = {
    code: "VL102",
    name: "promql-type",
    severity: "error",
    reason: "Prometheus refuses an expression whose parts do not fit: a range where a value is wanted, an argument too many, a matcher that selects everything.",
    mend: "Give the part what it takes.",
    example: "rate(http_requests_total)",
    mended: "rate(http_requests_total[5m])",
};

export const cannotJudge: CheckInfo = {
    code: "VL103",
    name: "cannot-judge",
    severity: "info",
    reason: "The expression has something that the grammar used here does not know, or a variable in a place where only its value decides; Prometheus may well accept it.",
    mend: "Try it in Prometheus, or with promtool.",
    example: "histogram_quantile(9./10., sum by (le) (rate(request_seconds_bucket[5m])))",
    mended: "histogram_quantile(0.9, sum by (le) (rate(request_seconds_bucket[5m])))",
};

export const needsFeature: CheckInfo = {
    code: "VL104",
    name: "needs-feature-flag",
    severity: "info",
    reason: "Prometheus refuses experimental functions unless it is started with --enable-feature=promql-experimental-functions.",
    mend: "Make sure that the server is started so, or do without the function.",
    example: 'sort_by_label(up, "instance")',
    mended: "sort(up)",
};

export const metricsql: CheckInfo = {
    code: "VL133",
    name: "not-promql",
    severity: "warning",
    reason: "Prometheus refuses the expression; VictoriaMetrics, whose language has more functions and looser types, may take it.",
    mend: "Write it in PromQL, unless the data source is VictoriaMetrics.",
};
