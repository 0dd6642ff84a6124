import type { CheckInfo } from "../../finding";

export const syntaxError: CheckInfo = {
    code: "VL101",
    name: "promql-syntax",
    severity: "error",
    reason: "Prometheus rejects an expression that it cannot parse, and the whole rule file with it.",
    fix: "Fix the expression at the reported position.",
    example: "sum(rate(http_requests_total[5m])",
    fixed: "sum(rate(http_requests_total[5m]))",
};

export const typeError: CheckInfo = {
    code: "VL102",
    name: "promql-type",
    severity: "error",
    reason: "Prometheus rejects a type error: a range vector instead of an instant vector, a surplus argument, a selector that matches everything.",
    fix: "Use the expected type or argument.",
    example: "rate(http_requests_total)",
    fixed: "rate(http_requests_total[5m])",
};

export const unsupportedSyntax: CheckInfo = {
    code: "VL103",
    name: "unsupported-syntax",
    severity: "info",
    reason: "The linter's grammar does not support part of the expression, or a variable's value decides whether it is valid; Prometheus may accept it.",
    fix: "Check it in Prometheus or with promtool.",
    example: "histogram_quantile(9./10., sum by (le) (rate(request_seconds_bucket[5m])))",
    fixed: "histogram_quantile(0.9, sum by (le) (rate(request_seconds_bucket[5m])))",
};

export const needsFeature: CheckInfo = {
    code: "VL104",
    name: "needs-feature-flag",
    severity: "info",
    reason: "Prometheus rejects experimental functions unless it runs with --enable-feature=promql-experimental-functions.",
    fix: "Enable the feature flag on the server, or avoid the function.",
    example: 'sort_by_label(up, "instance")',
    fixed: "sort(up)",
};

export const metricsql: CheckInfo = {
    code: "VL133",
    name: "not-promql",
    severity: "warning",
    reason: "Prometheus rejects the expression; VictoriaMetrics, whose MetricsQL has more functions and looser types, may accept it.",
    fix: "Rewrite it in PromQL, unless the data source is VictoriaMetrics.",
};
