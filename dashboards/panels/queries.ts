import * as prometheus from "@grafana/grafana-foundation-sdk/prometheus";
import type { Query } from "./spec";

/** Name of the variable by which the Prometheus data source of a dashboard is chosen. */
export const dataSourceVariable = "datasource";

/** Refers to the data source that is chosen. */
export const dataSource = { type: "prometheus", uid: `\${${dataSourceVariable}}` };

/** The course over the time shown. */
export function rangeQuery({ expr, legend }: Query): prometheus.DataqueryBuilder {
    return new prometheus.DataqueryBuilder()
        .datasource(dataSource)
        .editorMode(prometheus.QueryEditorMode.Code)
        .expr(expr)
        .legendFormat(legend)
        .range();
}

/** The value at the end of the time shown. */
export function instantQuery(query: Query): prometheus.DataqueryBuilder {
    return rangeQuery(query).instant();
}

/** The series at the end of the time shown, with their labels. */
export function tableQuery(query: Query): prometheus.DataqueryBuilder {
    return instantQuery(query).format(prometheus.PromQueryFormat.Table);
}
