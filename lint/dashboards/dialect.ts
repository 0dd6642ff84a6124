import type { DashboardModel, PanelModel, SourceReference, TargetModel } from "./model";
import { variableUses } from "./variableUses";

/** The language of a query; `unknown` if undetermined, `other` if it is not linted. */
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
    // Each query of a mixed panel names its data source; the language of one without is unknown.
    return kind === "datasource" || named?.name === "-- Mixed --" ? "unknown" : (dialects[kind] ?? "other");
}

/** The type of a data source: as written, or that of the variable or placeholder used for it. */
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
