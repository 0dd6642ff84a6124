import type { DataSourceSpec } from "../spec/grafana";
import { isOwn, type Place, uidIn } from "./planUid";
import { renderJson } from "./renderJson";

/** A data source as Grafana's API takes it; `Url` is plain text, or text that is known later. */
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
}

/** What the data source of the stack's Prometheus is called after. */
export const prometheusKey = "prometheus";

/**
 * The data source of the stack's Prometheus: the default one, but in a Grafana that exists and has its own.
 *
 * There its name carries the stack's, so that several stacks fit in.
 */
export function planPrometheusSource<Url>(
    place: Place,
    url: Url,
    scrapeIntervalSeconds: number,
): DataSourcePlan<Url> {
    return {
        key: prometheusKey,
        uid: uidIn(place, prometheusKey),
        name: isOwn(place) ? "Prometheus" : `Prometheus (${place.name})`,
        type: "prometheus",
        url,
        isDefault: isOwn(place),
        options: prometheusOptions(scrapeIntervalSeconds),
    };
}

/** A data source beside the stack's Prometheus. */
export function planDataSource(source: DataSourceSpec, scrapeIntervalSeconds: number): DataSourcePlan<never> {
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
        case "loki":
        case "jaeger":
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
