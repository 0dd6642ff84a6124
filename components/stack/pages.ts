import { isAlertRule, type RuleGroup } from "../../rules/types";
import { renderPage } from "../runbooks/renderPage";
import type { Runbooks } from "../runbooks/readRunbooks";
import type { Files } from "../spec/files";
import type { MonitoringSpec } from "../monitoringSpec";

/** The pages that Prometheus serves, by file name: of the alerts that are deployed, unless the spec names another folder. */
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
    return Object.fromEntries(
        shown.map((alert) => [`${alert}.html`, renderPage(alert, runbooks[alert] ?? "")]),
    );
}
