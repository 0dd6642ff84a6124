import type { DashboardModel, PanelModel, SourceReference, TargetModel } from "./model";
import { variableUses } from "./variableUses";

/** The language of a query; `unknown` where nothing tells, `other` where it is one that is not judged. */
export type Dialect = "promql" | "logql" | "other" | "unknown";

const dialects: Readonly<Record<string, Dialect>> = {
    prometheus: "promql",
    "grafana-amazonprometheus-datasource": "promql",
    "grafana-azureprometheus-datasource": "promql",
    loki: "logql",
};

/** The language of a panel's query, by the kind of its data source. */
export function dialectOf(dashboard: DashboardModel, panel: PanelModel, target: TargetModel): Dialect {
    const named = target.source ?? panel.source;
    const own = kindOf(dashboard, target.source);
    const kind = own ?? kindOf(dashboard, panel.source);
    if (kind === undefined || kind === "") {
        return "unknown";
    }
    // A mixed panel's queries each have a source of their own; one without is not known.
    return kind === "datasource" || named?.name === "-- Mixed --" ? "unknown" : (dialects[kind] ?? "other");
}

/** The kind of a data source: as written, or that of the variable or the placeholder that stands for it. */
function kindOf(dashboard: DashboardModel, source: SourceReference | undefined): string | undefined {
    if (source === undefined) {
        return undefined;
    }
    if (source.type !== undefined && !source.type.includes("$")) {
        return source.type;
    }
    const [name = ""] = variableUses((source.name ?? "").replace(/-/g, "_")).map((use) => use.name);
    const variable = dashboard.variables.find(({ type, name: own }) => type === "datasource" && own === name);
    const placeholder = /^\$\{(.*)\}$/.exec(source.name ?? "")?.[1] ?? "";
    return variable?.query ?? dashboard.inputs.get(placeholder);
}
