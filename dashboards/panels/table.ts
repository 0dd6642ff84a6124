import * as table from "@grafana/grafana-foundation-sdk/table";
import { placeable } from "./placeable";
import { tableQuery } from "./queries";
import type { Panel, PanelSpec } from "./spec";

export interface TableSpec extends PanelSpec {
    /** Headings of the columns, by the label that each shows. */
    columns: Readonly<Record<string, string>>;
    /** What is said where there is no series. */
    empty: string;
}

/** A row for each series that there is now. */
export function tablePanel(spec: TableSpec): Panel {
    const labels = Object.keys(spec.columns);
    const order = Object.fromEntries(labels.map((label, index) => [label, index]));
    return placeable(spec, tableQuery, () =>
        new table.PanelBuilder()
            .minWidth(80)
            .noValue(spec.empty)
            .withTransformation({ id: "filterFieldsByName", options: { include: { names: labels } } })
            .withTransformation({
                id: "organize",
                options: { indexByName: order, renameByName: spec.columns },
            }),
    );
}
