import { exporterKinds } from "../../../components/exporters/kinds";
import { renderDashboard } from "../../../components/grafana/renderJson";
import type { Dashboard, DashboardContext } from "../../../dashboards";
import { dashboardsFor } from "../../../dashboards";
import type { Present } from "../../../rules";
import { partPacks } from "../../../rules/packs";

export interface Position {
    x: number;
    y: number;
    w: number;
    h: number;
}

export interface Target {
    expr: string;
    legendFormat: string;
    refId: string;
    datasource: unknown;
}

export interface Override {
    matcher: { id: string; options: unknown };
    properties: { id: string; value: unknown }[];
}

export interface Panel {
    type: string;
    title: string;
    description?: string;
    datasource?: unknown;
    gridPos: Position;
    links?: { title: string; url: string }[];
    fieldConfig: {
        defaults: {
            unit?: string;
            noValue?: string;
            mappings?: unknown[];
            thresholds: { steps: { value: number; color: string }[] };
        };
        overrides: Override[];
    };
    options?: { legend?: { showLegend: boolean }; content?: string };
    targets: Target[];
}

export interface Variable {
    name: string;
    label: string;
    type: string;
    query: { query: string };
    multi?: boolean;
    includeAll?: boolean;
}

export interface Annotation {
    name: string;
    expr: string;
    enable: boolean;
    datasource: unknown;
    useValueForTime?: boolean;
}

/** The parts of a dashboard's JSON that tests look at. */
export interface Model {
    uid: string;
    title: string;
    description: string;
    tags: string[];
    editable: boolean;
    panels: Panel[];
    links: { title: string; type: string; url: string; tags: string[] }[];
    annotations: { list: Annotation[] };
    templating: { list: Variable[] };
}

/** A stack that has everything. */
export const everything: Present = {
    parts: Object.keys(partPacks),
    exporters: exporterKinds,
    alertmanager: true,
    grafana: true,
    services: [
        {
            name: "api",
            http: {
                requests: "http_requests_total",
                duration: "http_request_duration_seconds",
                statusLabel: "status",
                pathLabel: "path",
            },
        },
    ],
    cronJobs: [{ name: "cryptobot_cron", maxAgeHours: 26 }],
};

/** Where the dashboards of `dashboards` live: in a Grafana with others, so that every uid has a prefix. */
export function contextOf(dashboard: Dashboard, dashboards: readonly Dashboard[]): DashboardContext {
    return {
        uid: `shop-${dashboard.uid}`,
        dataSource: { uid: "shop-prometheus", name: "Prometheus (shop)" },
        dashboards: dashboards.map(({ uid, title, description = "" }) => ({
            key: uid,
            uid: `shop-${uid}`,
            title,
            description,
        })),
        runbooks: { baseUrl: "https://example.org/runbooks/", extension: ".md" },
    };
}

/** The JSON of each dashboard of a stack, by the dashboard's own uid. */
export function jsonOf(present: Present): Record<string, string> {
    const dashboards = dashboardsFor(present);
    return Object.fromEntries(
        dashboards.map((dashboard) => [
            dashboard.uid,
            renderDashboard(dashboard.build(contextOf(dashboard, dashboards))),
        ]),
    );
}

/** The model of each dashboard of a stack, by the dashboard's own uid. */
export function modelsOf(present: Present): Record<string, Model> {
    return Object.fromEntries(
        Object.entries(jsonOf(present)).map(([uid, json]) => [uid, JSON.parse(json) as Model]),
    );
}

/** The panels that ask something. */
export function panelsOf(model: Model): Panel[] {
    return model.panels.filter(({ type }) => type !== "row" && type !== "text");
}

/** The panels that ask something, of a dashboard beside which there is no other. */
export function panelsAlone(dashboard: Dashboard): Panel[] {
    return panelsOf(JSON.parse(renderDashboard(dashboard.build(contextOf(dashboard, [])))) as Model);
}

/** The expressions of the first panel with a title, of such a dashboard. */
export function expressionsIn(dashboard: Dashboard, title: string): string[] {
    const panel = panelsAlone(dashboard).find((one) => one.title === title);
    return panel?.targets.map(({ expr }) => expr) ?? [];
}

/** All queries of a dashboard, with the title of their panel. */
export function queriesOf(model: Model): (Target & { title: string })[] {
    return panelsOf(model).flatMap(({ title, targets }) => targets.map((target) => ({ title, ...target })));
}

/** The colours of a panel, each with the value where it begins. */
export function stepsOf({ fieldConfig }: Panel): [number, string][] {
    return fieldConfig.defaults.thresholds.steps.map(({ value, color }) => [value, color]);
}
