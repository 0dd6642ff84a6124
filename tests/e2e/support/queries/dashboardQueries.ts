import type { Dashboard } from "../../../../dashboards";

/** A query of a dashboard with its variables filled in. */
export interface DashboardQuery {
    expression: string;
    /** Whether it is asked for now only, as a table asks; over a time otherwise. */
    instant: boolean;
}

/** A panel that queries Prometheus. */
export interface DashboardPanel {
    /** `redis / Memory`. */
    title: string;
    queries: DashboardQuery[];
}

interface Target {
    expr?: string;
    instant?: boolean;
}

interface PanelModel {
    title?: string;
    type: string;
    targets?: Target[];
    panels?: PanelModel[];
}

interface VariableModel {
    name: string;
    type: string;
    query?: { query?: string } | string;
    includeAll?: boolean;
    current?: { value?: string | string[] };
}

interface DashboardModel {
    panels?: PanelModel[];
    templating?: { list?: VariableModel[] };
    annotations?: { list?: { name: string; expr?: string; target?: Target }[] };
}

/** What Grafana fills in by itself, at a scrape interval of two seconds and a view of a minute. */
const ownVariables: Readonly<Record<string, string>> = {
    __rate_interval: "10s",
    __interval: "2s",
    __interval_ms: "2000",
    __range: "1m",
    __range_s: "60",
    __range_ms: "60000",
};

/** Values of a label of the series that a selector chooses. */
export type LabelValues = (selector: string, label: string) => Promise<string[]>;

/** Panels of a dashboard that query Prometheus, and the queries of its annotations as one more. */
export async function panelsOf(dashboard: Dashboard, labelValues: LabelValues): Promise<DashboardPanel[]> {
    const model = dashboard.build({
        uid: dashboard.uid,
        dataSource: { uid: "prometheus", name: "Prometheus" },
    }) as DashboardModel;
    const values = await valuesOf(model.templating?.list ?? [], labelValues);
    const fill = ({ expr = "", instant = false }: Target): DashboardQuery[] =>
        expr === "" ? [] : [{ expression: filled(expr, values), instant }];
    return everyPanel(model.panels ?? [])
        .map(({ title = "", type, targets = [] }) => ({
            title: `${dashboard.uid} / ${title === "" ? type : title}`,
            queries: targets.flatMap(fill),
        }))
        .filter(({ queries }) => queries.length > 0);
}

/** Queries of a dashboard's annotations, which return something only when there was something. */
export function annotationsOf(dashboard: Dashboard): DashboardQuery[] {
    const { annotations } = dashboard.build({
        uid: dashboard.uid,
        dataSource: { uid: "prometheus", name: "Prometheus" },
    }) as DashboardModel;
    return (annotations?.list ?? []).flatMap(({ expr, target }) => {
        const expression = expr ?? target?.expr;
        return expression === undefined ? [] : [{ expression: filled(expression, {}), instant: false }];
    });
}

/** Variables with all of their values, or with the first where only one can be chosen. */
async function valuesOf(
    variables: readonly VariableModel[],
    labelValues: LabelValues,
): Promise<Record<string, string>> {
    const values: Record<string, string> = {};
    for (const { name, type, query, includeAll, current } of variables) {
        const text = typeof query === "string" ? query : (query?.query ?? "");
        const [, selector, label] = /^label_values\((.+),\s*(\w+)\)$/.exec(filled(text, values)) ?? [];
        if (includeAll === true) {
            values[name] = ".*";
        } else if (type === "query" && selector !== undefined && label !== undefined) {
            values[name] = (await labelValues(selector, label))[0] ?? "";
        } else {
            const chosen = current?.value ?? text.split(",")[0] ?? "";
            values[name] = Array.isArray(chosen) ? chosen.join("|") : chosen;
        }
    }
    return values;
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
    return text.replace(
        /\$(?:\{(\w+)(?::\w+)?\}|(\w+))/g,
        (all, braced?: string, plain?: string) =>
            values[braced ?? plain ?? ""] ?? ownVariables[braced ?? plain ?? ""] ?? all,
    );
}

/** Panels in rows are panels of the row while it is closed. */
function everyPanel(panels: readonly PanelModel[]): PanelModel[] {
    return panels.flatMap((panel) => [panel, ...everyPanel(panel.panels ?? [])]);
}
