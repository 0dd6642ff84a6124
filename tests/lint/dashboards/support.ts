import { buildMetricIndex, type Finding, lintContext } from "../../../lint";
import { lintDashboard } from "../../../lint/dashboards";

type Json = Record<string, unknown>;

const source = { type: "prometheus", uid: "${datasource}" };

/** A panel that no check finds anything in. */
export const cleanPanel: Json = {
    id: 1,
    type: "timeseries",
    title: "Memory of $job",
    description: "Above 90 % of the limit, keys are evicted.",
    datasource: source,
    gridPos: { x: 0, y: 0, w: 12, h: 8 },
    fieldConfig: { defaults: { unit: "bytes" } },
    targets: [{ refId: "A", expr: 'redis_memory_used_bytes{job="$job"}', legendFormat: "{{instance}}" }],
};

/** A dashboard that no check finds anything in. */
export const cleanDashboard: Json = {
    uid: "redis",
    title: "Redis",
    tags: ["redis"],
    timezone: "browser",
    editable: false,
    refresh: "30s",
    schemaVersion: 39,
    templating: {
        list: [
            { name: "datasource", type: "datasource", query: "prometheus" },
            { name: "job", type: "query", datasource: source, query: "label_values(redis_up, job)" },
        ],
    },
    panels: [cleanPanel],
};

/** The clean dashboard with something in the place of what is there; panels are completed, each at its own place. */
export function dashboardWith(change: Json): Json {
    const { panels = [{}], ...rest } = change;
    const completed = (panels as Json[]).map((panel, index) => ({
        ...cleanPanel,
        id: index + 1,
        gridPos: { x: 0, y: index * 8, w: 12, h: 8 },
        ...panel,
    }));
    return { ...cleanDashboard, ...rest, panels: completed };
}

/** What is found in a dashboard, by the checks of dashboards alone. */
export function findings(dashboard: unknown): Finding[] {
    const text = typeof dashboard === "string" ? dashboard : JSON.stringify(dashboard, undefined, 2);
    const context = lintContext({ metrics: buildMetricIndex([]) });
    return lintDashboard({ file: "redis.json", text }, context).filter(({ code }) => code.startsWith("VL4"));
}

export function codes(dashboard: unknown): string[] {
    return findings(dashboard).map(({ code }) => code);
}
