import { durationInWords } from "./durationText";
import type { AlertOverride } from "./overrides";
import type { AlertDefinition, DashboardUid, Pack } from "./pack";
import { thresholdText } from "./thresholdText";
import { isEnabled, type Overrides, tuneAlert } from "./tuneAlert";
import type { AlertRule, RuleGroup } from "./types";

/** Targets of the links in the annotations of alerts. */
export interface PackContext {
    /** URL of the folder with the pages of `runbooks/`, and how the pages' names end; alerts name the page's path in
     *  this project without it. */
    runbooks?: { baseUrl: string; extension: ".html" | ".md" };
    /** URL of each dashboard that the stack's Grafana has; alerts name no dashboard without it. */
    dashboards?: Partial<Record<DashboardUid, string>>;
}

/**
 * A pack with its alerts tuned, as a Prometheus rule group: recording rules, then alerts, in the order of the pack.
 *
 * Overrides are taken as valid; the validation of the spec says where they are not.
 */
export function packGroup(pack: Pack, overrides: Overrides = {}, context: PackContext = {}): RuleGroup {
    const alerts = Object.entries(pack.alerts)
        .filter(([name, alert]) => isEnabled(alert, overrides[name]))
        .map(([name, alert]) => tuned(name, alert, overrides[name] ?? {}, context));
    return { name: pack.name, rules: [...(pack.records ?? []), ...alerts] };
}

function tuned(
    name: string,
    alert: AlertDefinition,
    override: AlertOverride,
    context: PackContext,
): AlertRule {
    const { threshold, for: time } = tuneAlert(alert, override);
    const inText = (text: string) => filled(text, threshold && thresholdText(threshold), time);
    const labels = { ...alert.labels, ...override.labels };
    return {
        alert: name,
        expr: filled(alert.expr, threshold && String(threshold.value), undefined),
        ...(time !== undefined && { for: time }),
        ...(alert.keepFiringFor !== undefined && { keepFiringFor: alert.keepFiringFor }),
        severity: override.severity ?? alert.severity,
        ...(Object.keys(labels).length > 0 && { labels }),
        summary: inText(alert.summary),
        description: inText(alert.description),
        annotations: {
            ...runbookAnnotation(name, context),
            ...dashboardAnnotation(alert.dashboard, context),
        },
    };
}

function filled(text: string, threshold: string | undefined, time: string | undefined): string {
    return text
        .replace(/\$threshold\b/g, (word) => threshold ?? word)
        .replace(/\$for\b/g, (word) => (time === undefined ? word : durationInWords(time)));
}

function runbookAnnotation(name: string, { runbooks }: PackContext): Record<string, string> {
    return runbooks === undefined
        ? { runbook: `runbooks/${name}.md` }
        : { runbook_url: `${runbooks.baseUrl.replace(/\/+$/, "")}/${name}${runbooks.extension}` };
}

/** Labels that are variables of a dashboard. */
const variablesOf = (uid: DashboardUid): readonly string[] =>
    uid === "logs" ? ["host", "project", "service", "container"] : ["job", "instance"];

/** The dashboard with the labels of the alert selected; `urlquery` is a function of Go templates. */
function dashboardAnnotation(uid: DashboardUid, { dashboards }: PackContext): Record<string, string> {
    const url = dashboards?.[uid];
    const variable = (name: string) => `{{ with $labels.${name} }}&var-${name}={{ . | urlquery }}{{ end }}`;
    return url === undefined
        ? {}
        : { dashboard_url: `${url}?from=now-3h&to=now${variablesOf(uid).map(variable).join("")}` };
}
