import * as model from "@grafana/grafana-foundation-sdk/dashboard";
import type { DashboardUid } from "../rules/pack";
import type { DashboardContext } from "./types";

/** What all dashboards of the project are tagged with. */
export const dashboardTag = "vigie";

const entry: DashboardUid = "overview";

/** Where to look on from everywhere: at what was written at the same time. */
const logs: DashboardUid = "logs";

/** The links at the top of a dashboard: to the entry, to what is related, to the logs, and to all others. */
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

/** A link to a dashboard of the stack; nothing where the stack does not have it. */
export function dashboardLink(
    key: string,
    context: DashboardContext,
): model.DashboardLinkBuilder | undefined {
    const place = context.dashboards?.find((dashboard) => dashboard.key === key);
    return place && link(place.title, `/d/${place.uid}`).keepTime(true);
}

/** A link to the page about an alert; nothing where it is not known where the pages are. */
export function runbookLink(
    alert: string,
    context: DashboardContext,
): model.DashboardLinkBuilder | undefined {
    const url = runbookUrl(alert, context);
    return url === undefined ? undefined : link(`Runbook: ${alert}`, url).targetBlank(true);
}

/** Where the page about an alert is, if that is known; the alert's name may be a variable of Grafana. */
export function runbookUrl(alert: string, { runbooks }: DashboardContext): string | undefined {
    return runbooks && `${runbooks.baseUrl.replace(/\/+$/, "")}/${alert}${runbooks.extension}`;
}

function link(title: string, url: string): model.DashboardLinkBuilder {
    return new model.DashboardLinkBuilder(title)
        .type(model.DashboardLinkType.Link)
        .url(url)
        .icon("dashboard");
}
