import { alertCatalogue } from "../../rules/catalogue";
import { alertsSince } from "../annotations";
import { runbookUrl } from "../links";
import type { DashboardContext } from "../types";
import type { CellLink, Column, Pattern } from "./column";
import type { Panel } from "./spec";
import { tablePanel } from "./table";

export interface AlertsTableSpec {
    title: string;
    description: string;
    /** Label matchers of the alerts shown; all but Watchdog by default. */
    matchers?: string;
    /** Text while no alert fires. */
    empty?: string;
}

const severity: Column = {
    width: 90,
    colored: "background",
    meanings: [
        { value: "critical", text: "critical", color: "red" },
        { value: "warning", text: "warning", color: "orange" },
        { value: "info", text: "info", color: "blue" },
    ],
};

/** Firing alerts, from the metrics of Prometheus, with links to runbook and dashboard. */
export function alertsTable({ title, description, matchers = "", empty }: AlertsTableSpec): Panel {
    return tablePanel({
        title,
        description,
        unit: "short",
        queries: [
            {
                expr: `label_replace(${alertsSince(matchers)}, "dashboard", "$1", "alertname", "(.+)")`,
                legend: "Since",
                column: { unit: "dateTimeFromNow", width: 120 },
            },
        ],
        columns: {
            severity: { heading: "Severity", ...severity },
            alertname: { heading: "Alert", width: 200, leadsTo: runbookOfCell },
            dashboard: {
                heading: "Dashboard",
                width: 110,
                patterns: dashboardTexts,
                leadsTo: dashboardOfCell,
            },
            job: { heading: "Job", width: 110 },
            instance: "Instance",
            name: { heading: "Container", width: 130 },
        },
        empty: empty ?? "No alert is firing",
        // In alphabetical order, critical is first.
        lowestFirst: "Severity",
    });
}

function runbookOfCell(context: DashboardContext): CellLink | undefined {
    const url = runbookUrl("${__value.text}", context);
    return url === undefined ? undefined : { title: "Runbook", url, newTab: true };
}

function dashboardOfCell({ dashboards = [] }: DashboardContext): CellLink | undefined {
    return dashboards.length === 0 ? undefined : { title: "Dashboard", url: "/d/${__value.text}" };
}

/** The uid of the dashboard of each alert; the overview for all others. */
function dashboardTexts({ dashboards = [] }: DashboardContext): Pattern[] {
    const alerts = Object.entries(alertCatalogue());
    const patterns = dashboards.flatMap(({ key, uid }) => {
        const names = alerts.filter(([, { alert }]) => alert.dashboard === key).map(([name]) => name);
        return names.length === 0 ? [] : [{ pattern: `^(${names.join("|")})$`, text: uid }];
    });
    const entry = dashboards.find(({ key }) => key === "overview");
    return entry === undefined ? patterns : [...patterns, { pattern: ".*", text: entry.uid }];
}
