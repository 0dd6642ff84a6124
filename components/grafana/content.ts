import type * as pulumi from "@pulumi/pulumi";
import * as grafana from "@pulumiverse/grafana";
import type { Secrets } from "../docker/secrets";
import { contactPointArgs } from "./contactPoint";
import type { GrafanaPlan } from "./plan";

/** Fills a Grafana by its API; returns its data sources, in the order of the plan. */
export function createContent(
    name: string,
    plan: GrafanaPlan<pulumi.Input<string>>,
    secrets: Secrets,
    options: pulumi.CustomResourceOptions,
): grafana.oss.DataSource[] {
    const own = new grafana.oss.Folder(`${name}-folder`, plan.folder, options);
    const folders = new Map(
        plan.folders.map(({ key, ...folder }) => [
            key,
            new grafana.oss.Folder(`${name}-folder-${key}`, folder, options),
        ]),
    );
    for (const { key, json, folder = "" } of plan.dashboards) {
        new grafana.oss.Dashboard(
            `${name}-dashboard-${key}`,
            { folder: (folders.get(folder) ?? own).uid, configJson: json, overwrite: true },
            options,
        );
    }
    for (const point of plan.contactPoints) {
        new grafana.alerting.ContactPoint(
            `${name}-contact-${point.name}`,
            contactPointArgs(point, secrets),
            options,
        );
    }
    return plan.dataSources.map(
        ({ key, options: jsonDataEncoded, ...source }) =>
            new grafana.oss.DataSource(
                `${name}-datasource-${key}`,
                { ...source, accessMode: "proxy", ...(jsonDataEncoded !== undefined && { jsonDataEncoded }) },
                options,
            ),
    );
}
