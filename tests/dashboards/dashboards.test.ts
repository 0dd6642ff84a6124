import { renderDashboard } from "../../components/grafana/renderJson";
import { validatePromql } from "../../components/prometheus/validatePromql";
import { Checker } from "../../components/spec/checker";
import type { Fault } from "../../components/spec/fault";
import { defaultDashboards } from "../../dashboards";

interface Panel {
    type: string;
    title: string;
    description?: string;
    datasource?: unknown;
    gridPos: { x: number; y: number; w: number; h: number };
    fieldConfig: {
        defaults: { unit?: string; noValue?: string; thresholds: { steps: { value: unknown }[] } };
    };
    options?: { legend?: { showLegend: boolean } };
    targets: { expr: string; legendFormat: string; refId: string; datasource: unknown }[];
}

interface Model {
    uid: string;
    title: string;
    editable: boolean;
    panels: Panel[];
    templating: { list: unknown[] };
}

const context = { uid: "viz-overview", dataSource: { uid: "viz-prometheus", name: "Prometheus (viz)" } };
const chosen = { type: "prometheus", uid: "${datasource}" };

function modelOf(dashboard: (typeof defaultDashboards)[number]): Model {
    return JSON.parse(renderDashboard(dashboard.build(context))) as Model;
}

/** What Grafana puts into an expression in place of its variables. */
function asPrometheusSeesIt(expression: string): string {
    return expression.replaceAll("$__rate_interval", "1m0s");
}

function promqlFaults(expression: string): readonly Fault[] {
    const checker = new Checker();
    validatePromql(checker, "expr", asPrometheusSeesIt(expression));
    return checker.faults;
}

function overlap({ gridPos: a }: Panel, { gridPos: b }: Panel): boolean {
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

it("has dashboards with uids of their own", () => {
    const uids = defaultDashboards.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
});

describe.each(defaultDashboards.map((dashboard) => [dashboard.title, dashboard] as const))(
    "%s",
    (_, dashboard) => {
        const model = modelOf(dashboard);
        const panels = model.panels.filter(({ type }) => type !== "row");
        const queries = panels.flatMap(({ title, targets }) =>
            targets.map((target) => ({ title, ...target })),
        );

        it("has a uid and a title that its model has too", () => {
            expect(dashboard.uid).toMatch(/^[a-z0-9-]{1,40}$/);
            expect(model).toMatchObject({ uid: "viz-overview", title: dashboard.title });
        });

        it("is the same to the byte each time", () => {
            expect(renderDashboard(dashboard.build(context))).toBe(renderDashboard(dashboard.build(context)));
        });

        it("has nothing that Grafana numbers, and no null that it would take away", () => {
            expect(model).not.toHaveProperty("id");
            expect(model).not.toHaveProperty("version");
            expect(model.panels.filter((panel) => "id" in panel)).toEqual([]);
            expect(JSON.stringify(model)).not.toContain("null");
        });

        it("cannot be edited in the browser, where the next update would undo it", () => {
            expect(model.editable).toBe(false);
        });

        it("lets the data source be chosen, and opens with the stack's", () => {
            expect(model.templating.list).toEqual([
                expect.objectContaining({
                    type: "datasource",
                    name: "datasource",
                    query: "prometheus",
                    current: { text: "Prometheus (viz)", value: "viz-prometheus" },
                }),
            ]);
            expect(panels.map(({ datasource }) => datasource)).toEqual(panels.map(() => chosen));
            expect(queries.map(({ datasource }) => datasource)).toEqual(queries.map(() => chosen));
        });

        it("fits the 24 columns, and no panel lies on another", () => {
            for (const panel of model.panels) {
                expect(panel.gridPos.x + panel.gridPos.w).toBeLessThanOrEqual(24);
            }
            const overlaps = model.panels.flatMap((panel, index) =>
                model.panels.slice(index + 1).filter((other) => overlap(panel, other)),
            );
            expect(overlaps).toEqual([]);
        });

        it("fills every line, so that no gap looks like something missing", () => {
            const lines = new Map<number, number>();
            for (const { gridPos } of model.panels) {
                lines.set(gridPos.y, (lines.get(gridPos.y) ?? 0) + gridPos.w);
            }
            expect([...lines.values()]).toEqual([...lines.values()].map(() => 24));
        });

        it.each(panels.map((panel) => [panel.title, panel] as const))(
            "says in the panel %s what is seen, in which unit, under which name",
            (_title, panel) => {
                expect(panel.description).toMatch(/^[A-Z].{10,}\.$/);
                expect(panel.fieldConfig.defaults.unit).toBeTruthy();
                expect(panel.targets.length).toBeGreaterThan(0);
                expect(panel.targets.map(({ legendFormat }) => legendFormat.trim())).not.toContain("");
                expect(new Set(panel.targets.map(({ refId }) => refId)).size).toBe(panel.targets.length);
                expect(panel.options?.legend?.showLegend).not.toBe(false);
            },
        );

        it("says in every table what it means that there is nothing", () => {
            const tables = panels.filter(({ type }) => type === "table");
            expect(tables.filter((panel) => !panel.fieldConfig.defaults.noValue)).toEqual([]);
        });

        it.each(queries.map(({ title, expr }) => [title, expr] as const))(
            "asks PromQL in %s: %s",
            (_title, expr) => {
                expect(promqlFaults(expr)).toEqual([]);
            },
        );

        it("looks back over whole scrapes wherever it takes a rate", () => {
            const ranges = queries.flatMap(({ expr }) => expr.match(/\[[^\]]*\]/g) ?? []);
            expect(ranges).toEqual(ranges.map(() => "[$__rate_interval]"));
        });
    },
);
