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

/** The queried data source. */
export function sourceRef(source: Source): typeof dataSource {
    return source === "loki" ? logSource : dataSource;
}

/** A query without a refId. */
export interface QueryBuilder extends Builder<Dataquery> {
    refId(refId: string): Builder<Dataquery>;
}

/** A range query. */
export function rangeQuery(query: Query, source: Source): QueryBuilder {
    return source === "loki" ? lokiQuery(query, loki.LokiQueryType.Range) : prometheusQuery(query);
}

/** An instant query. */
export function instantQuery(query: Query, source: Source): QueryBuilder {
    return source === "loki"
        ? lokiQuery(query, loki.LokiQueryType.Instant)
        : prometheusQuery(query).instant();
}

/** An instant query with a table as result. */
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
