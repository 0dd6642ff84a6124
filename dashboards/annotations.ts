import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import type * as model from "@grafana/grafana-foundation-sdk/dashboard";
import { dataSource } from "./panels/queries";

/** A Prometheus query whose results are marked in the panels, as Grafana writes it. */
interface PrometheusAnnotation extends model.AnnotationQuery {
    expr: string;
    /** The finest step of the query; results that are not further apart are one mark. */
    step: string;
    titleFormat: string;
    textFormat: string;
    /** Labels that are shown beside the text. */
    tagKeys: string;
    /** Whether the value is the time of the mark, in milliseconds. */
    useValueForTime: boolean;
}

/** Name of the metric whose value is when a deployment came into force, in seconds since 1970. */
export const deploymentMetric = "vigie_deployment_timestamp_seconds";

/** A line where an update changed what is deployed. */
export function deploymentsAnnotation(): Builder<model.AnnotationQuery> {
    return annotation({
        name: "Deployments",
        datasource: dataSource,
        enable: true,
        iconColor: "blue",
        expr: `1000 * ${deploymentMetric}`,
        step: "15s",
        titleFormat: "Deployment",
        textFormat: "{{hash}}",
        tagKeys: "",
        useValueForTime: true,
    });
}

/**
 * A line where the trouble began of an alert that came to fire; `matchers` choose the alerts.
 *
 * Not the whole time that it fires: several at once would cover the courses that explain them.
 */
export function alertsAnnotation(matchers: string): Builder<model.AnnotationQuery> {
    return annotation({
        name: "Alerts",
        datasource: dataSource,
        enable: true,
        iconColor: "red",
        expr: alertsSince(matchers),
        step: "60s",
        titleFormat: "{{alertname}}",
        textFormat: "{{job}} {{instance}} {{name}}",
        tagKeys: "severity",
        useValueForTime: true,
    });
}

/** The alerts that fire, with the time in milliseconds since when their expression holds: a metric beside them has it. */
export function alertsSince(matchers: string): string {
    const all = ['alertstate="firing"', 'alertname!="Watchdog"', matchers].filter((part) => part !== "");
    return `1000 * ALERTS_FOR_STATE and ignoring (alertstate) ALERTS{${all.join(", ")}}`;
}

function annotation(query: PrometheusAnnotation): Builder<model.AnnotationQuery> {
    return { build: () => query };
}
