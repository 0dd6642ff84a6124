import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import type * as model from "@grafana/grafana-foundation-sdk/dashboard";
import { dataSource } from "./panels/queries";

/** A Prometheus query whose results are marked in the panels, as Grafana writes it. */
interface PrometheusAnnotation extends model.AnnotationQuery {
    expr: string;
    /** Minimum step of the query; results that are closer together become one mark. */
    step: string;
    titleFormat: string;
    textFormat: string;
    /** Labels that are shown with the text. */
    tagKeys: string;
    /** Whether the value is the time of the mark, in milliseconds. */
    useValueForTime: boolean;
}

/** Name of the metric with the time of a deployment, in seconds since 1970. */
export const deploymentMetric = "vigie_deployment_timestamp_seconds";

/** A line at each deployment. */
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
 * A line where the expression of a firing alert began to hold; `matchers` select the alerts.
 *
 * Not the whole time that it fires: several regions would cover the graphs.
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

/** Firing alerts, with the time in milliseconds since when their expression holds. */
export function alertsSince(matchers: string): string {
    const all = ['alertstate="firing"', 'alertname!="Watchdog"', matchers].filter((part) => part !== "");
    return `1000 * ALERTS_FOR_STATE and ignoring (alertstate) ALERTS{${all.join(", ")}}`;
}

function annotation(query: PrometheusAnnotation): Builder<model.AnnotationQuery> {
    return { build: () => query };
}
