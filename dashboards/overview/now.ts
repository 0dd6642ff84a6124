import type { Present } from "../../rules";
import { deploymentMetric } from "../annotations";
import type { Section } from "../layout";
import { alertsTable, statPanel, tablePanel, textPanel } from "../panels";
import type { DashboardContext } from "../types";
import { statesOf } from "./states";

/** The most important values. */
export function now(present: Present): Section {
    return {
        title: "Overview",
        lines: [
            {
                height: 4,
                panels: [
                    [5, downCount(present)],
                    [5, firingCount("critical", "They need action now.", "red")],
                    [5, firingCount("warning", "They need action on the next working day.", "orange")],
                    [5, lastDeployment],
                    [4, running],
                ],
            },
            {
                height: 9,
                panels: [
                    [16, firing],
                    [8, down(present)],
                ],
            },
            { height: 8, panels: [[24, dashboards]] },
        ],
    };
}

/** Everything that is down, each with a text that says what is wrong. */
function downExpression(present: Present): string {
    return statesOf(present)
        .map(({ metric, down: text }) => `label_replace(${metric} == 0, "what", "${text}", "", "")`)
        .join(" or ");
}

function downCount(present: Present): ReturnType<typeof statPanel> {
    return statPanel({
        title: "Down",
        description: "Targets that cannot be scraped, and services and endpoints that do not respond.",
        unit: "short",
        queries: [{ expr: `count(${downExpression(present)}) or vector(0)`, legend: "down" }],
        steps: [
            [0, "green"],
            [1, "red"],
        ],
        leadsTo: "monitoring",
        alerts: ["TargetDown"],
    });
}

function firingCount(
    severity: string,
    meaning: string,
    color: "orange" | "red",
): ReturnType<typeof statPanel> {
    return statPanel({
        title: `Alerts: ${severity}`,
        description: `Firing alerts of severity ${severity}. ${meaning}`,
        unit: "short",
        queries: [
            {
                expr: `count(ALERTS{alertstate="firing", alertname!="Watchdog", severity="${severity}"}) or vector(0)`,
                legend: severity,
            },
        ],
        steps: [
            [0, "green"],
            [1, color],
        ],
    });
}

const lastDeployment = statPanel({
    title: "Last deployment",
    description: "When an update last changed the deployment. Compare it with the time when a problem began.",
    unit: "dateTimeFromNow",
    queries: [{ expr: `1000 * max(${deploymentMetric})`, legend: "deployment" }],
    plain: true,
    empty: "not within the retention",
});

const running = statPanel({
    title: "Targets up",
    description: "Share of targets whose last scrape succeeded.",
    unit: "percentunit",
    decimals: 0,
    queries: [{ expr: "avg(up)", legend: "up" }],
    steps: [
        [0, "red"],
        [0.8, "orange"],
        [1, "green"],
    ],
    leadsTo: "monitoring",
});

const firing = alertsTable({
    title: "Firing alerts",
    description:
        "All firing alerts but Watchdog, which always fires. The name of an alert links to its runbook.",
});

function down(present: Present): ReturnType<typeof tablePanel> {
    return tablePanel({
        title: "Down now",
        description: "Targets that cannot be scraped, and services and endpoints that do not respond.",
        unit: "short",
        queries: [{ expr: downExpression(present), legend: "{{job}} {{instance}}" }],
        columns: {
            what: { heading: "Problem", width: 190 },
            job: { heading: "Job", width: 90 },
            instance: "Instance",
        },
        empty: "Nothing is down",
    });
}

const dashboards = textPanel({ title: "Dashboards", content: listOfDashboards });

/** Grafana resolves such links from its own root, which may be a subpath, and removes relative ones. */
function listOfDashboards({ uid: own, dashboards: all = [] }: DashboardContext): string {
    return all
        .filter(({ uid }) => uid !== own)
        .map(({ uid, title, description }) => `- [**${title}**](/d/${uid}) ${description}`.trimEnd())
        .join("\n");
}
