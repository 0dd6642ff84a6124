import type { LintContext } from "../context";
import type { ExpressionFinding } from "../finding";
import { lintLogql } from "../logql/lintLogql";
import { lintExpression } from "../promql/lintExpression";
import { dialectOf, type Dialect } from "./dialect";
import type { JsonNode } from "./jsonTree";
import type { DashboardModel, PanelModel } from "./model";
import { at } from "./node";

/** A finding in a query, and the text that holds it. */
export interface QueryHit {
    node: JsonNode;
    panel?: PanelModel;
    found: ExpressionFinding;
    /** Offset of the query in the text. */
    start: number;
}

/** Queries of a variable that hold PromQL, https://grafana.com/docs/grafana/latest/datasources/prometheus/template-variables/. */
const variableQuery = /^\s*(?:label_values\((?=.*,)|query_result\()(.*?)(?:,\s*[\w.]+\s*)?\)\s*$/s;

/** Lints the PromQL and LogQL queries of panels and variables; other languages are ignored. */
export function* lintQueries(dashboard: DashboardModel, context: LintContext): Generator<QueryHit> {
    for (const panel of dashboard.panels) {
        for (const target of panel.targets) {
            const { expression } = target;
            if (expression) {
                const found = lintQuery(expression.text, dialectOf(dashboard, panel, target), context);
                yield* found.map((one) => ({ node: expression.node, panel, found: one, start: 0 }));
            }
        }
    }
    for (const { node, query = "", type, source } of dashboard.variables) {
        const written = [at(node, "query"), at(node, "query", "query")].find((one) => one?.kind === "value");
        const expression = type === "query" ? variableQuery.exec(query)?.[1] : undefined;
        if (written && expression && source?.type !== "loki") {
            const start = query.indexOf(expression);
            yield* lintQuery(expression, "unknown", context).map((found) => ({
                node: written,
                found,
                start,
            }));
        }
    }
}

/** If the language is undetermined, a query that is not PromQL is no fault: it is in another language. */
function lintQuery(text: string, dialect: Dialect, context: LintContext): ExpressionFinding[] {
    const options = { variables: true, purpose: "panel" } as const;
    switch (dialect) {
        case "promql":
            return lintExpression(text, context, options);
        case "logql":
            return lintLogql(text, context, options);
        case "unknown": {
            const found = lintExpression(text, context, options);
            return found.some(({ check, severity }) => (severity ?? check.severity) === "error") ? [] : found;
        }
        case "other":
            return [];
    }
}
