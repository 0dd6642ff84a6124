import type { PackContext } from "../../rules";
import { isAlertRule, type RuleGroup } from "../../rules/types";
import { planGrafana } from "../grafana/plan";
import { isOwn, uidIn } from "../grafana/planUid";
import { pagesUrl } from "../prometheus/planUrl";
import { renderPage } from "../runbooks/renderPage";
import type { Runbooks } from "../runbooks/readRunbooks";
import type { Files } from "../spec/files";
import type { MonitoringSpec } from "../spec/monitoringSpec";
import { remembered } from "../spec/remembered";

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
    const shown = [...new Set(alerts)].sort().filter((alert) => Object.hasOwn(runbooks, alert));
    return renderPages(Object.fromEntries(shown.map((alert) => [alert, runbooks[alert] ?? ""])));
}

const renderPages = remembered((runbooks: Runbooks): Files => {
    const pages = Object.entries(runbooks).map(([alert, text]) => [`${alert}.html`, renderPage(alert, text)]);
    return Object.fromEntries(pages) as Files;
});

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
