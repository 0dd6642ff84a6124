import type { DashboardContext } from "../../dashboards";
import { defineDashboard } from "../../dashboards/defineDashboard";
import {
    above,
    alertsTable,
    barGaugePanel,
    statPanel,
    tablePanel,
    timeSeriesPanel,
} from "../../dashboards/panels";
import type { Panel as PanelBuilder } from "../../dashboards/panels";
import { chosen, targetVariables } from "../../dashboards/variables";
import type { Model, Panel } from "./support/models";

const context: DashboardContext = {
    uid: "redis",
    dataSource: { uid: "prometheus", name: "Prometheus" },
    dashboards: [
        { key: "overview", uid: "shop-overview", title: "Overview", description: "" },
        { key: "system", uid: "shop-system", title: "System", description: "" },
    ],
    runbooks: { baseUrl: "http://127.0.0.1:9090/user/", extension: ".html" },
};

const alone: DashboardContext = { uid: "redis", dataSource: context.dataSource };

const common = {
    title: "Clients",
    description: "Clients that are connected.",
    unit: "short",
    queries: [{ expr: "redis_connected_clients", legend: "clients" }],
};

function built(panel: PanelBuilder, where = context): Panel {
    return JSON.parse(JSON.stringify(panel({ x: 0, y: 0, w: 24, h: 8 }, where))) as Panel;
}

function propertiesOf({ fieldConfig }: Panel, heading: string): Record<string, unknown> {
    const found = fieldConfig.overrides.find(({ matcher }) => matcher.options === heading);
    return Object.fromEntries((found?.properties ?? []).map(({ id, value }) => [id, value]));
}

describe("a dashboard", () => {
    const dashboard = defineDashboard({
        uid: "redis",
        title: "Redis",
        description: "Whether Redis is well.",
        variables: targetVariables("redis_up"),
        related: ["system", "kafka"],
        lookBack: "6h",
        sections: [
            {
                title: "Instance $instance",
                repeat: "instance",
                lines: [{ height: 8, panels: [[24, statPanel(common)]] }],
            },
        ],
    });
    const modelIn = (where: DashboardContext) =>
        JSON.parse(JSON.stringify(dashboard.build(where))) as Model & { time: unknown };
    const model = modelIn(context);

    it("chooses by job and instance, all of them at first", () => {
        expect(model.templating.list.slice(1)).toMatchObject(
            [
                ["job", "Job", "label_values(redis_up, job)"],
                ["instance", "Instance", 'label_values(redis_up{job=~"$job"}, instance)'],
            ].map(([name, label, query]) => ({
                name,
                label,
                type: "query",
                query: { query },
                datasource: { type: "prometheus", uid: "${datasource}" },
                multi: true,
                includeAll: true,
                current: { text: ["All"], value: ["$__all"] },
            })),
        );
        expect(chosen("redis_up", 'role="master"')).toBe(
            'redis_up{job=~"$job", instance=~"$instance", role="master"}',
        );
    });

    it("leads to the entry, to what is related and there, and to all others, at the same time shown", () => {
        expect(model.links).toMatchObject([
            { title: "Overview", type: "link", url: "/d/shop-overview", keepTime: true },
            { title: "System", type: "link", url: "/d/shop-system", keepTime: true },
            { title: "All dashboards", type: "dashboards", tags: ["vigie"], asDropdown: true },
        ]);
        expect(modelIn(alone).links.map(({ title }) => title)).toEqual(["All dashboards"]);
    });

    it("opens with as much of the past as it asks for, and repeats what it is asked to", () => {
        expect(model.time).toEqual({ from: "now-6h", to: "now" });
        expect(model.panels[0]).toMatchObject({
            type: "row",
            title: "Instance $instance",
            repeat: "instance",
        });
    });

    it("marks the alerts of the chosen jobs by the time since when their expression holds", () => {
        expect(model.annotations.list[1]).toEqual({
            name: "Alerts",
            datasource: { type: "prometheus", uid: "${datasource}" },
            enable: true,
            iconColor: "red",
            expr: '1000 * ALERTS_FOR_STATE and ignoring (alertstate) ALERTS{alertstate="firing", alertname!="Watchdog", job=~"$job"}',
            step: "60s",
            titleFormat: "{{alertname}}",
            textFormat: "{{job}} {{instance}} {{name}}",
            tagKeys: "severity",
            useValueForTime: true,
        });
    });
});

describe("a panel", () => {
    it("leads to the dashboard behind it and to its runbooks, where both are known", () => {
        const panel = statPanel({ ...common, leadsTo: "system", alerts: ["RedisDown"] });
        expect(built(panel).links).toMatchObject([
            { title: "System", url: "/d/shop-system" },
            {
                title: "Runbook: RedisDown",
                url: "http://127.0.0.1:9090/user/RedisDown.html",
                targetBlank: true,
            },
        ]);
        expect(built(panel, alone).links).toEqual([]);
    });

    it("has unit, colours and texts of its own for one of its queries", () => {
        const [query] = common.queries;
        const own = { unit: "s", decimals: 1, color: "red", steps: [[0, "blue"]] } as const;
        expect(built(statPanel({ ...common, queries: [query!, { ...query!, ...own }] }))).toMatchObject({
            fieldConfig: {
                defaults: { unit: "short", thresholds: { steps: [{ value: 0, color: "green" }] } },
                overrides: [
                    {
                        matcher: { id: "byFrameRefID", options: "B" },
                        properties: [
                            { id: "color", value: { mode: "fixed", fixedColor: "red" } },
                            { id: "unit", value: "s" },
                            { id: "decimals", value: 1 },
                            {
                                id: "thresholds",
                                value: { mode: "absolute", steps: [{ value: 0, color: "blue" }] },
                            },
                        ],
                    },
                ],
            },
        });
    });

    it("draws its steps as dashed lines only where it is asked to", () => {
        const steps = above(["red", 10]);
        const style = (limits?: boolean) =>
            JSON.stringify(built(timeSeriesPanel({ ...common, limits, steps })).fieldConfig.defaults);
        expect(style(true)).toContain('"thresholdsStyle":{"mode":"dashed"}');
        expect(style()).not.toContain("thresholdsStyle");
    });

    it("has no full bar but the highest where it is not told what is full", () => {
        const defaults = (max?: number) => built(barGaugePanel({ ...common, max })).fieldConfig.defaults;
        expect(defaults(1)).toMatchObject({ min: 0, max: 1 });
        expect(defaults()).not.toHaveProperty("max");
    });
});

describe("a table", () => {
    const panel = built(
        tablePanel({
            ...common,
            queries: [
                { expr: "a", legend: "Size", column: { unit: "bytes", width: 90 } },
                { expr: "b", legend: "Used", column: { unit: "percentunit", colored: "bar", max: 1 } },
            ],
            columns: { name: "Container" },
            empty: "No container",
            highestFirst: "Used",
        }),
    );

    it("has a row for the same labels of several queries, labels first, and no other field", () => {
        expect(panel).toMatchObject({
            transformations: [
                {
                    id: "filterFieldsByName",
                    options: { include: { names: ["name", "Value #A", "Value #B"] } },
                },
                { id: "merge", options: {} },
                {
                    id: "organize",
                    options: {
                        indexByName: { name: 0, "Value #A": 1, "Value #B": 2 },
                        renameByName: { name: "Container", "Value #A": "Size", "Value #B": "Used" },
                    },
                },
            ],
            options: { sortBy: [{ displayName: "Used", desc: true }] },
            fieldConfig: { defaults: { noValue: "No container" } },
        });
        expect(panel.targets).toMatchObject([
            { refId: "A", expr: "a", format: "table", instant: true },
            { refId: "B", expr: "b", format: "table", instant: true },
        ]);
    });

    it("does not say in an empty cell what is said where there is no row", () => {
        expect(propertiesOf(panel, "Container")).toEqual({ noValue: "–" });
    });

    it("has bars for Grafana before and after 9.5", () => {
        expect(propertiesOf(panel, "Used")).toEqual({
            unit: "percentunit",
            noValue: "–",
            "custom.cellOptions": { type: "gauge", mode: "basic", valueDisplayMode: "text" },
            "custom.displayMode": "basic",
            min: 0,
            max: 1,
        });
    });
});

describe("a table of alerts", () => {
    const table = (where?: DashboardContext) =>
        built(alertsTable({ title: "Alerts", description: "That fire." }), where);

    it("leads from each alert to its runbook and its dashboard, from unknown ones to the entry", () => {
        expect(propertiesOf(table(), "Alert").links).toEqual([
            {
                title: "Runbook",
                url: "http://127.0.0.1:9090/user/${__value.text}.html",
                targetBlank: true,
            },
        ]);
        const { mappings, links } = propertiesOf(table(), "Dashboard");
        expect(links).toEqual([{ title: "Dashboard", url: "/d/${__value.text}", targetBlank: false }]);
        const patterns = (mappings as { options: { pattern: string; result: { text: string } } }[]).map(
            ({ options }) => options,
        );
        const leadTo = (alert: string) =>
            patterns.find(({ pattern }) => new RegExp(pattern).test(alert))?.result.text;
        expect(leadTo("HighCPUUsage")).toBe("shop-system");
        // There is no such dashboard in this stack.
        expect(leadTo("RedisDown")).toBe("shop-overview");
        expect(leadTo("SomebodysOwn")).toBe("shop-overview");
    });

    it("leads nowhere where neither is known", () => {
        expect(propertiesOf(table(alone), "Alert")).not.toHaveProperty("links");
        expect(propertiesOf(table(alone), "Dashboard")).not.toHaveProperty("links");
    });
});
