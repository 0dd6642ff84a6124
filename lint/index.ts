export { lintContext, type LintContext } from "./context";
export type { CheckInfo, ExpressionFinding, Finding, FindingSeverity } from "./finding";
export { checks } from "./checks";
export { buildMetricIndex, MetricIndex, type DeclaredMetrics } from "./metrics/metricIndex";
export { lintExpression, type ExpressionOptions } from "./promql/lintExpression";
export { lintLogql } from "./logql/lintLogql";
export { lintRuleFile, lintRuleFiles, withRules, type SourceFile } from "./rules/lintRuleFiles";
export { lintRoutes } from "./routes/lintRoutes";
