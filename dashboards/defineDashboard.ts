import * as model from "@grafana/grafana-foundation-sdk/dashboard";
import type { DashboardUid } from "../rules/pack";
import { alertsAnnotation, deploymentsAnnotation } from "./annotations";
import { placeSections, type Section } from "./layout";
import { dashboardTag, linksOf } from "./links";
import { dataSourceVariable, logSourceVariable } from "./panels";
import type { Dashboard, DashboardContext } from "./types";
import { type AnyVariable, nameOf, variableOf } from "./variables";

export interface DashboardSpec {
    /** One of the project's own; `string` for those that are made for a user's application. */
    uid: string;
    title: string;
    /** What the dashboard shows, in a sentence. */
    description: string;
    /** Variables after the data source; each may use those before it. None by default. */
    variables?: readonly AnyVariable[];
    /** Whether its panels query Loki too; false by default. */
    hasLogs?: boolean;
    /** Related dashboards; those that the stack has are linked at the top. */
    related?: readonly DashboardUid[];
    /**
     * Label matchers of the alerts that are marked in the panels.
     *
     * Those of the selected jobs if there is the variable `job`, otherwise all.
     */
    markedAlerts?: string;
    /** Time range when it is opened: `1h` by default. */
    lookBack?: string;
    /** Refresh interval: `1m` by default. */
    refresh?: string;
    sections: readonly Section[];
}

/** A dashboard with its sections, and with what all dashboards have in common. */
export function defineDashboard(spec: DashboardSpec): Dashboard {
    return {
        uid: spec.uid,
        title: spec.title,
        description: spec.description,
        build: (context) => ({
            ...frame(spec, context).build(),
            panels: placeSections(spec.sections, context),
        }),
    };
}

/** Everything but the panels. The next update would undo an edit made in the browser, so none is offered. */
function frame(spec: DashboardSpec, context: DashboardContext): model.DashboardBuilder {
    const { uid, dataSource } = context;
    const variables = spec.variables ?? [];
    const chosenJobs = variables.some((variable) => nameOf(variable) === "job") ? 'job=~"$job"' : "";
    const dashboard = new model.DashboardBuilder(spec.title)
        .uid(uid)
        .description(spec.description)
        .tags([dashboardTag])
        .annotations([deploymentsAnnotation(), alertsAnnotation(spec.markedAlerts ?? chosenJobs)])
        .links(linksOf(spec, context))
        .readonly()
        .time({ from: `now-${spec.lookBack ?? "1h"}`, to: "now" })
        .refresh(spec.refresh ?? "1m")
        .tooltip(model.DashboardCursorSync.Crosshair)
        .withVariable(
            new model.DatasourceVariableBuilder(dataSourceVariable)
                .label("Data source")
                .type("prometheus")
                .current({ text: dataSource.name, value: dataSource.uid }),
        );
    if (spec.hasLogs === true) {
        dashboard.withVariable(logSources(context));
    }
    for (const variable of variables) {
        dashboard.withVariable(variableOf(variable));
    }
    return dashboard;
}

function logSources({ logs }: DashboardContext): model.DatasourceVariableBuilder {
    const variable = new model.DatasourceVariableBuilder(logSourceVariable)
        .label("Log data source")
        .type("loki");
    return logs ? variable.current({ text: logs.name, value: logs.uid }) : variable;
}
