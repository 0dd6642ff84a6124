import * as model from "@grafana/grafana-foundation-sdk/dashboard";
import type { Panel } from "./panels";
import type { DashboardContext } from "./types";

/** Panels side by side, each after its width; together 24. */
export interface Line {
    /** In Grafana's units of 30 pixels. */
    height: number;
    panels: readonly (readonly [width: number, panel: Panel])[];
}

/** Lines below a heading. */
export interface Section {
    title: string;
    /** Name of a variable: the section is there once for each of its values, and `title` says `$<name>`. */
    repeat?: string;
    lines: readonly Line[];
}

/** The panels of sections one below the other. */
export function placeSections(
    sections: readonly Section[],
    context: DashboardContext,
): (model.Panel | model.RowPanel)[] {
    const placed: (model.Panel | model.RowPanel)[] = [];
    let y = 0;
    for (const section of sections) {
        placed.push(heading(section, y));
        y += 1;
        for (const { height, panels } of section.lines) {
            let x = 0;
            for (const [width, panel] of panels) {
                placed.push(panel({ x, y, w: width, h: height }, context));
                x += width;
            }
            y += height;
        }
    }
    return placed;
}

function heading({ title, repeat }: Section, y: number): model.RowPanel {
    const row = new model.RowBuilder(title).gridPos({ x: 0, y, w: 24, h: 1 });
    return (repeat === undefined ? row : row.repeat(repeat)).build();
}
