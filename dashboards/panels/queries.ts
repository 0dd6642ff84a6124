import type { Builder, Dataquery } from "@grafana/grafana-foundation-sdk/cog";
import * as loki from "@grafana/grafana-foundation-sdk/loki";
import * as prometheus from "@grafana/grafana-foundation-sdk/prometheus";
import type { Query, Source } from "./spec";

/** Name of the variable by which the Prometheus data source of a dashboard is chosen. */
export const dataSourceVariable = "datasource";

/** Name of the variable by which the Loki data source is chosen, of a dashboard that has logs. */
export const logSourceVariable = "logs";

/** Refers to the data source that is chosen. */
export const dataSource = { type: "prometheus", uid: `\${${dataSourceVariable}}` };

/** Refers to the Loki data source that is chosen. */
export const logSource = { type: "loki", uid: `\${${logSourceVariable}}` };

/** The data source that is asked. */
export function sourceRef(source: Source): typeof dataSource {
    return source === "loki" ? logSource : dataSource;
}

/** A query that has no letter yet. */
export interface QueryBuilder extends Builder<Dataquery> {
    refId(refId: string): Builder<Dataquery>;
}

/** The course over the time shown. */
export function rangeQuery(query: Query, source: Source): QueryBuilder {
    return source === "loki" ? lokiQuery(query, loki.LokiQueryType.Range) : prometheusQuery(query);
}

/** The value at the end of the time shown. */
export function instantQuery(query: Query, source: Source): QueryBuilder {
    return source === "loki"
        ? lokiQuery(query, loki.LokiQueryType.Instant)
        : prometheusQuery(query).instant();
}

/** The series at the end of the time shown, with their labels. */
export function tableQuery(query: Query): QueryBuilder {
    return prometheusQuery(query).instant().format(prometheus.PromQueryFormat.Table);
}

function prometheusQuery({ expr, legend }: Query): prometheus.DataqueryBuilder {
    return new prometheus.DataqueryBuilder()
        .datasource(dataSource)
        .editorMode(prometheus.QueryEditorMode.Code)
        .expr(expr)
        .legendFormat(legend)
        .range();
}

function lokiQuery({ expr, legend }: Query, type: loki.LokiQueryType): loki.DataqueryBuilder {
    return new loki.DataqueryBuilder()
        .datasource(logSource)
        .editorMode(loki.QueryEditorMode.Code)
        .expr(expr)
        .legendFormat(legend)
        .queryType(type);
}
