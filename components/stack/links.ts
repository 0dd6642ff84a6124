import type { PackContext } from "../../rules";
import { isAlertRule, type RuleGroup } from "../../rules/types";
import { planGrafana } from "../grafana/plan";
import { isOwn, uidIn } from "../grafana/planUid";
import { pagesUrl } from "../prometheus/planUrl";
import { renderPage } from "../runbooks/renderPage";
import type { Runbooks } from "../runbooks/readRunbooks";
import type { Files } from "../spec/files";
import type { MonitoringSpec } from "../spec/monitoringSpec";

/** Where the pages about alerts are; nothing where neither the spec names a folder nor people reach Prometheus. */
export function runbookPagesOf({ runbookBaseUrl, prometheus }: MonitoringSpec): PackContext["runbooks"] {
    if (runbookBaseUrl !== undefined) {
        return { baseUrl: runbookBaseUrl, extension: ".md" };
    }
    const served = pagesUrl(prometheus ?? {});
    return served === undefined ? undefined : { baseUrl: served, extension: ".html" };
}

/** The pages that Prometheus serves: of the alerts that are deployed, unless the spec names another folder. */
export function servedPages(
    { runbookBaseUrl }: MonitoringSpec,
    groups: readonly RuleGroup[],
    runbooks: Runbooks,
): Files {
    if (runbookBaseUrl !== undefined) {
        return {};
    }
    const alerts = groups.flatMap(({ rules }) => rules.filter(isAlertRule).map(({ alert }) => alert));
    return Object.fromEntries(
        [...new Set(alerts)].sort().flatMap((alert) => {
            const markdown = runbooks[alert];
            return markdown === undefined ? [] : [[`${alert}.html`, renderPage(alert, markdown)] as const];
        }),
    );
}

/** Where people find each dashboard, by its own uid; nowhere where they do not reach the Grafana. */
export function dashboardUrls(
    { name, grafana }: MonitoringSpec,
    dashboards: readonly { uid: string }[],
): PackContext["dashboards"] {
    if (grafana === false || (isOwn({ name, spec: grafana }) && isHidden(grafana ?? {}))) {
        return {};
    }
    const { url } = planGrafana({ name, spec: grafana, prometheusUrl: "", dashboards: [] });
    return Object.fromEntries(
        dashboards.map(({ uid }) => [uid, `${url}/d/${uidIn({ name, spec: grafana }, uid)}`]),
    );
}

function isHidden({ publish, externalUrl }: { publish?: unknown; externalUrl?: string }): boolean {
    return publish === false && externalUrl === undefined;
}
