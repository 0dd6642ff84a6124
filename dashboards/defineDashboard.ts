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
    /** What the dashboard answers, in a sentence. */
    description: string;
    /** What can be chosen at the top, after the data source; each may use those before it. None by default. */
    variables?: readonly AnyVariable[];
    /** Whether its panels ask Loki too; false by default. */
    hasLogs?: boolean;
    /** Dashboards that a person looks at next; those that the stack has are linked at the top. */
    related?: readonly DashboardUid[];
    /**
     * Label matchers of the alerts that are marked in the panels.
     *
     * Those of the chosen jobs where there is the variable `job`, else all.
     */
    markedAlerts?: string;
    /** How far back it opens: `1h` by default. */
    lookBack?: string;
    /** How often it asks again: `1m` by default. */
    refresh?: string;
    sections: readonly Section[];
}

/** A dashboard with sections one below the other, and all that every dashboard has. */
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
