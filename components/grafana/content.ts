import * as pulumi from "@pulumi/pulumi";
import * as grafana from "@pulumiverse/grafana";
import { filled } from "../inputs/filled";
import type { Secrets } from "../server/secrets";
import type { ServerSetArgs } from "../server/serverSet";
import { contactPointArgs } from "./contactPoint";
import type { GrafanaPlan } from "./plan";
import type { DataSourcePlan } from "./planDataSources";
import { renderJson } from "./renderJson";

/** Fills a Grafana by its API; returns its data sources, in the order of the plan. */
export function createContent(
    name: string,
    plan: GrafanaPlan<pulumi.Input<string>>,
    { secrets, late }: Pick<ServerSetArgs, "late"> & { secrets: Secrets },
    { parent, provider, deletedWith }: pulumi.CustomResourceOptions,
): grafana.oss.DataSource[] {
    // Grafana knows each of them by a uid, a title or a name that is chosen here. Were the new one made first, Grafana
    // would take it for the old one, and the deletion of the old one would delete it; or would refuse it.
    const options = { parent, provider, deletedWith, deleteBeforeReplace: true };
    const own = new grafana.oss.Folder(`${name}-folder`, plan.folder, options);
    const folders = new Map(
        plan.folders.map(({ key, ...folder }) => [
            key,
            new grafana.oss.Folder(`${name}-folder-${key}`, folder, options),
        ]),
    );
    for (const { key, json, folder = "" } of plan.dashboards) {
        const place = folders.get(folder) ?? own;
        new grafana.oss.Dashboard(
            `${name}-dashboard-${key}`,
            { folder: place.uid, configJson: filled(json, late), overwrite: true },
            // With a folder Grafana deletes what is in it, whatever the provider would do when only its uid changes.
            { ...options, replaceWith: [place] },
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
        ({ key, options: jsonDataEncoded, login, ...source }) =>
            new grafana.oss.DataSource(
                `${name}-datasource-${key}`,
                {
                    ...source,
                    url: filled<pulumi.Input<string>>(source.url, late) as pulumi.Input<string>,
                    accessMode: "proxy",
                    ...(jsonDataEncoded !== undefined && { jsonDataEncoded }),
                    ...(login && basicAuth(login, secrets)),
                },
                options,
            ),
    );
}

/** What is secret of a data source goes as JSON, apart from the rest. */
function basicAuth(
    { user, password }: NonNullable<DataSourcePlan<unknown>["login"]>,
    secrets: Secrets,
): Partial<grafana.oss.DataSourceArgs> {
    const value = pulumi.secret(secrets[password.secret] ?? "");
    return {
        basicAuthEnabled: true,
        basicAuthUsername: user,
        secureJsonDataEncoded: value.apply((text) => renderJson({ basicAuthPassword: text })),
    };
}
