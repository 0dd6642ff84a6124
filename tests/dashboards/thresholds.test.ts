import { resolveStack } from "../../components/stack/resolveStack";
import { dashboardsFor } from "../../dashboards";
import { renderDashboard } from "../../components/grafana/renderJson";
import type { MonitoringSpec } from "../../components/monitoringSpec";
import { alertCatalogue } from "../../rules/catalogue";
import type { Overrides } from "../../rules";
import type { Threshold } from "../../rules/threshold";
import { thresholdText } from "../../rules/thresholdText";
import { contextOf, everything, type Model, type Panel, panelsOf, stepsOf } from "./support/models";

const present = {
    ...everything,
    loki: true,
    collector: "alloy",
    services: [
        ...(everything.services ?? []),
        { name: "own", http: { requests: "requests_total", errors: "errors_total" } },
    ],
} as const;

function panelsWith(overrides: Overrides): Panel[] {
    const dashboards = dashboardsFor(present, overrides);
    return dashboards.flatMap((dashboard) =>
        panelsOf(JSON.parse(renderDashboard(dashboard.build(contextOf(dashboard, dashboards)))) as Model),
    );
}

/** Every alert of the project, opt-in ones too, with its default threshold. */
const enabled = Object.fromEntries(Object.keys(alertCatalogue()).map((name) => [name, { disabled: false }]));
const untuned = panelsWith(enabled);

const thresholds = Object.entries(alertCatalogue()).flatMap(
    ([
        name,
        {
            alert: { threshold },
        },
    ]) => (threshold === undefined ? [] : [[name, threshold] as const]),
);
const odd = ({ unit, value }: Threshold) => (unit === "%" ? 37 : value * 7 + 13);
const oddlyTuned = panelsWith({
    ...enabled,
    ...Object.fromEntries(
        thresholds.map(([name, threshold]) => [name, { threshold: odd(threshold), disabled: false }]),
    ),
});

const about = (alert: string, panels: readonly Panel[]) =>
    panels.filter(({ links = [] }) => links.some(({ title }) => title === `Runbook: ${alert}`));

const named = (title: string, panels: readonly Panel[]) => panels.find((panel) => panel.title === title)!;

describe("a tuned alert", () => {
    it("moves the dashed line and the number in the text of a stack's dashboards", () => {
        const spec: MonitoringSpec = {
            name: "shop",
            alerting: { allowUndelivered: true },
            alerts: { HighCPUUsage: { threshold: 90, for: "17m" } },
        };
        const { panels } = JSON.parse(resolveStack(spec).files["grafana/dashboards/system.json"]!) as Model;
        const cpu = named("CPU usage by host", panels);
        expect(stepsOf(cpu)).toEqual([
            [0, "green"],
            [0.9, "orange"],
        ]);
        expect(cpu.description).toContain("HighCPUUsage fires above 90 % for 17 minutes.");
        expect(cpu.description).not.toMatch(/\b80\b/);
    });

    it("has its place where the panel shows what is used, and the alert compares what is free", () => {
        const [panel] = about("DiskFillingUp", panelsWith({ DiskSpaceLow: { threshold: "7 %" } }));
        expect(stepsOf(panel!)).toEqual([
            [0, "green"],
            [0.93, "orange"],
        ]);
    });

    it("has its place in panels of each job and each application", () => {
        const panels = panelsWith({
            CronJobOverdue: { threshold: "10h" },
            HighErrorRate: { threshold: "7 errors/s" },
        });
        expect(stepsOf(named("Last success", panels))).toEqual([
            [0, "green"],
            [34_200, "orange"],
            [36_000, "red"],
        ]);
        const allJobs = about("CronJobOverdue", panels)[0]!;
        expect(allJobs.targets[0]!.expr).toContain("/ 36000");
        const texts = about("HighErrorRate", panels).map(({ description }) => description);
        // The other application's alert is about a share, which has another unit.
        expect(texts.some((text) => text?.includes("HighErrorRate fires above 7 errors/s"))).toBe(true);
        expect(texts.some((text) => text?.includes("HighErrorRate fires above 5 %"))).toBe(true);
    });

    it("is nowhere to be seen where it is disabled", () => {
        const cpu = named("CPU usage by host", panelsWith({ HighCPUUsage: { disabled: true } }));
        expect(stepsOf(cpu)).toEqual([[0, "green"]]);
        expect(cpu.description).not.toContain("fires");
        expect(JSON.stringify(cpu)).not.toContain("thresholdsStyle");
        expect(cpu.links).toEqual([]);
    });

    it("has no link to its runbook while it is opt-in and nobody asked for it, since Prometheus serves no page", () => {
        expect(about("RedisEvictingKeys", panelsWith({}))).toEqual([]);
        expect(about("RedisEvictingKeys", untuned).map(({ title }) => title)).toEqual([
            "Expired and evicted keys",
        ]);
    });

    it.each(thresholds)("%s leaves its default number in no panel", (name, threshold) => {
        const panels = about(name, oddlyTuned);
        expect(panels).toHaveLength(about(name, untuned).length);
        for (const { description = "" } of panels) {
            expect(description).not.toContain(` ${thresholdText(threshold)} `);
            // HighErrorRate of some applications is about a share.
            const tuned = [thresholdText({ ...threshold, value: odd(threshold) }), `${odd(threshold)} %`];
            expect(tuned.some((text) => description.includes(` ${text}`))).toBe(true);
        }
    });
});
