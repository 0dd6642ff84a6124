import * as model from "@grafana/grafana-foundation-sdk/dashboard";
import { dataSourceVariable, type Panel } from "./panels";
import type { Dashboard, DashboardContext } from "./types";

/** Panels side by side, each after its width; together at most 24. */
export interface Line {
    /** In Grafana's units of 30 pixels. */
    height: number;
    panels: readonly (readonly [width: number, panel: Panel])[];
}

/** Lines below a heading. */
export interface Section {
    title: string;
    lines: readonly Line[];
}

export interface DashboardSpec {
    uid: string;
    title: string;
    /** What the dashboard answers, in a sentence. */
    description: string;
    sections: readonly Section[];
}

/** A dashboard with sections one below the other. */
export function defineDashboard(spec: DashboardSpec): Dashboard {
    return {
        uid: spec.uid,
        title: spec.title,
        build: (context) => ({ ...frame(spec, context).build(), panels: place(spec.sections) }),
    };
}

/** Everything but the panels. The next update would undo an edit made in the browser, so none is offered. */
function frame(spec: DashboardSpec, { uid, dataSource }: DashboardContext): model.DashboardBuilder {
    return new model.DashboardBuilder(spec.title)
        .uid(uid)
        .description(spec.description)
        .tags(["vigie"])
        .annotations([])
        .readonly()
        .time({ from: "now-1h", to: "now" })
        .refresh("1m")
        .tooltip(model.DashboardCursorSync.Crosshair)
        .withVariable(
            new model.DatasourceVariableBuilder(dataSourceVariable)
                .label("Data source")
                .type("prometheus")
                .current({ text: dataSource.name, value: dataSource.uid }),
        );
}

function place(sections: readonly Section[]): (model.Panel | model.RowPanel)[] {
    const placed: (model.Panel | model.RowPanel)[] = [];
    let y = 0;
    for (const { title, lines } of sections) {
        placed.push(new model.RowBuilder(title).gridPos({ x: 0, y, w: 24, h: 1 }).build());
        y += 1;
        for (const { height, panels } of lines) {
            let x = 0;
            for (const [width, panel] of panels) {
                placed.push(panel({ x, y, w: width, h: height }));
                x += width;
            }
            y += height;
        }
    }
    return placed;
}
