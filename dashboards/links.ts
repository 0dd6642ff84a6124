import * as model from "@grafana/grafana-foundation-sdk/dashboard";
import type { DashboardUid } from "../rules/pack";
import type { DashboardContext } from "./types";

/** The tag of all dashboards of the project. */
export const dashboardTag = "vigie";

const entry: DashboardUid = "overview";

/** Every dashboard links to the logs of the same time range. */
const logs: DashboardUid = "logs";

/** The links at the top of a dashboard: to the overview, to related dashboards, to the logs, and to all others. */
export function linksOf(
    { uid, related = [] }: { uid: string; related?: readonly DashboardUid[] },
    context: DashboardContext,
): model.DashboardLinkBuilder[] {
    const wanted = [...new Set([entry, ...related, logs])].filter((key) => key !== uid);
    return [
        ...wanted.flatMap((key) => dashboardLink(key, context) ?? []),
        new model.DashboardLinkBuilder("All dashboards")
            .type(model.DashboardLinkType.Dashboards)
            .tags([dashboardTag])
            .asDropdown(true)
            .keepTime(true),
    ];
}

/** A link to a dashboard of the stack; none if the stack does not have it. */
export function dashboardLink(
    key: string,
    context: DashboardContext,
): model.DashboardLinkBuilder | undefined {
    const place = context.dashboards?.find((dashboard) => dashboard.key === key);
    return place && link(place.title, `/d/${place.uid}`).keepTime(true);
}

/** A link to the runbook of an alert; none if the URL of the runbooks is unknown. */
export function runbookLink(
    alert: string,
    context: DashboardContext,
): model.DashboardLinkBuilder | undefined {
    const url = runbookUrl(alert, context);
    return url === undefined ? undefined : link(`Runbook: ${alert}`, url).targetBlank(true);
}

/** The URL of the runbook of an alert, if it is known; the name may be a Grafana variable. */
export function runbookUrl(alert: string, { runbooks }: DashboardContext): string | undefined {
    return runbooks && `${runbooks.baseUrl.replace(/\/+$/, "")}/${alert}${runbooks.extension}`;
}

function link(title: string, url: string): model.DashboardLinkBuilder {
    return new model.DashboardLinkBuilder(title)
        .type(model.DashboardLinkType.Link)
        .url(url)
        .icon("dashboard");
}
