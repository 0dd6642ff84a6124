import { alertCatalogue } from "../../rules/catalogue";
import { firingText } from "../../rules/firingText";
import type { AlertDefinition, Pack } from "../../rules/pack";
import { isEnabled, tuneAlert } from "../../rules/tuneAlert";
import type { DashboardContext } from "../types";

/** An alert by its name; with its pack where that is made for one application or one job. */
export type AlertRef = string | { name: string; in: Pack };

/** The names of alerts, each once: that of an alert of several jobs, too. */
export function alertNames(alerts: readonly AlertRef[]): string[] {
    return [...new Set(alerts.map(alertName))];
}

/** An alert with its tuning; nothing where the stack does not deploy it. */
export function deployedAlert(
    alert: AlertRef,
    { overrides = {} }: Pick<DashboardContext, "overrides">,
): AlertDefinition | undefined {
    const definition = definitionOf(alert);
    const override = overrides[alertName(alert)];
    return definition && isEnabled(definition, override) ? tuneAlert(definition, override) : undefined;
}

/** Whether an alert has a runbook in the stack: not if it is disabled; one that is not of the project is taken to have. */
export function hasRunbook(
    alert: AlertRef,
    { overrides = {} }: Pick<DashboardContext, "overrides">,
): boolean {
    const definition = definitionOf(alert);
    return definition === undefined || isEnabled(definition, overrides[alertName(alert)]);
}

/** When the alerts of a panel fire: `HighCPUUsage fires above 80 % for 5 minutes.`; nothing for those about a state. */
export function alertSentence(alerts: readonly AlertRef[], context: DashboardContext): string | undefined {
    const clauses = alertNames(alerts).flatMap((name) => {
        const texts = alerts
            .filter((alert) => alertName(alert) === name)
            .flatMap((alert) => deployedAlert(alert, context) ?? [])
            .flatMap((alert) => firingText(alert) ?? []);
        return texts.length === 0 ? [] : [`${name} fires ${[...new Set(texts)].join(" or ")}`];
    });
    return clauses.length === 0 ? undefined : `${clauses.join("; ")}.`;
}

function definitionOf(alert: AlertRef): AlertDefinition | undefined {
    return typeof alert === "string" ? alertCatalogue()[alert]?.alert : alert.in.alerts[alert.name];
}

function alertName(alert: AlertRef): string {
    return typeof alert === "string" ? alert : alert.name;
}
