import type { DataSourceSpec, PrometheusAccess } from "../spec/grafana";
import type { SecretRef } from "../spec/secretRef";
import { type Place, uidIn } from "./planUid";
import { renderJson } from "./renderJson";

/** A data source in the format of Grafana's API; `Url` is plain text, or text that is known later. */
export interface DataSourcePlan<Url> {
    /** What the resource is called after. */
    key: string;
    uid: string;
    name: string;
    type: DataSourceSpec["type"];
    url: Url | string;
    isDefault: boolean;
    /** Options of the type, as JSON; none by default. */
    options?: string;
    /** The user that Grafana authenticates as; no authentication by default. */
    login?: { user: string; password: SecretRef };
}

/** What the data source of the stack's Prometheus is called after. */
export const prometheusKey = "prometheus";

/** What the data source of the stack's Loki is called after. */
export const lokiKey = "loki";

/** Uid of the data source of a stack's Loki. */
export function lokiSourceUid(place: Place): string {
    return uidIn(place, lokiKey);
}

/**
 * The data source of the stack's Prometheus: the default data source, except in an external Grafana, which has its own.
 *
 * There its name includes the stack's, so that several stacks can share it.
 */
export function planPrometheusSource<Url>(
    place: Place,
    url: Url,
    scrapeIntervalSeconds: number,
    { url: ownUrl, user, password }: PrometheusAccess = {},
): DataSourcePlan<Url> {
    return {
        key: prometheusKey,
        uid: uidIn(place, prometheusKey),
        name: place.isOwn ? "Prometheus" : `Prometheus (${place.name})`,
        type: "prometheus",
        url: ownUrl ?? url,
        isDefault: place.isOwn,
        options: prometheusOptions(scrapeIntervalSeconds),
        ...(user !== undefined && password !== undefined && { login: { user, password } }),
    };
}

/**
 * The data source of the stack's Loki.
 *
 * If `others` contains Jaeger, a line with a trace ID links to the trace there: by its structured metadata, or by its text
 * if the collector did not extract the ID.
 */
export function planLokiSource<Url>(
    place: Place,
    url: Url,
    others: readonly DataSourceSpec[] = [],
): DataSourcePlan<Url> {
    const traces = others.find(({ type }) => type === "jaeger");
    return {
        key: lokiKey,
        uid: lokiSourceUid(place),
        name: place.isOwn ? "Loki" : `Loki (${place.name})`,
        type: "loki",
        url,
        isDefault: false,
        options: renderJson({ ...(traces && { derivedFields: tracesIn(traces.name) }), maxLines: 1000 }),
    };
}

/** https://grafana.com/docs/grafana/latest/datasources/loki/configure-loki-data-source/#derived-fields */
function tracesIn(datasourceUid: string): object[] {
    const common = { datasourceUid, url: "${__value.raw}", urlDisplayLabel: "Show the trace" };
    return [
        { ...common, name: "Trace", matcherType: "label", matcherRegex: "trace_id" },
        {
            ...common,
            name: "Trace in the line",
            matcherType: "regex",
            matcherRegex: String.raw`[tT]race_?[iI][dD]\\?["']?\s*[:=]\s*\\?["']?([0-9a-fA-F]{16,32})`,
        },
    ];
}

/** From a trace to the lines of the service, a minute before and after; in a stack that has Loki. */
function logsOf(lokiUid: string): string {
    return renderJson({
        tracesToLogsV2: {
            datasourceUid: lokiUid,
            filterBySpanID: false,
            filterByTraceID: true,
            spanEndTimeShift: "1m",
            spanStartTimeShift: "-1m",
            tags: [{ key: "service.name", value: "service" }],
        },
    });
}

/** A data source in addition to the stack's Prometheus; `lokiUid` is that of the stack's Loki, if it has one. */
export function planDataSource(
    source: DataSourceSpec,
    scrapeIntervalSeconds: number,
    lokiUid?: string,
): DataSourcePlan<never> {
    const { name, type, url } = source;
    const common = { key: name, uid: name, name, type, url, isDefault: false };
    switch (source.type) {
        case "prometheus":
            return { ...common, options: prometheusOptions(scrapeIntervalSeconds) };
        case "elasticsearch":
            return {
                ...common,
                options: renderJson({ index: source.index, timeField: source.timeField ?? "@timestamp" }),
            };
        case "jaeger":
            return lokiUid === undefined ? common : { ...common, options: logsOf(lokiUid) };
        case "loki":
            return common;
    }
}

/**
 * Options of a Prometheus that nothing is written to: it is no place for the results of Grafana's own rules.
 *
 * `$__rate_interval` spans four scrapes, and knows how long one is by `timeInterval`.
 */
function prometheusOptions(scrapeIntervalSeconds: number): string {
    return renderJson({
        allowAsRecordingRulesTarget: false,
        httpMethod: "POST",
        prometheusType: "Prometheus",
        timeInterval: `${scrapeIntervalSeconds}s`,
    });
}
