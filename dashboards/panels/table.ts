import type * as model from "@grafana/grafana-foundation-sdk/dashboard";
import * as table from "@grafana/grafana-foundation-sdk/table";
import * as common from "@grafana/grafana-foundation-sdk/common";
import { type Column, columnProperties } from "./column";
import { placeable, refId } from "./placeable";
import { tableQuery } from "./queries";
import type { Panel, PanelSpec, Query } from "./spec";

export interface TableSpec extends PanelSpec {
    /** Queries whose series are rows; those with a `column` have their values in one, under their legend. */
    queries: readonly (Query & { column?: Column })[];
    /** Columns of labels by the label that each shows, first: the heading, or more. */
    columns: Readonly<Record<string, string | (Column & { heading: string })>>;
    /** What is said where there is no series. */
    empty: string;
    /** Heading of the column that rows are sorted by, the highest first. */
    highestFirst?: string;
    /** Heading of the column that rows are sorted by, the lowest first. */
    lowestFirst?: string;
}

/** A field of a result, and the column that it becomes. */
interface Shown {
    field: string;
    heading: string;
    column: Column;
}

/** A row for each series that there is now; series of several queries with the same labels are one row. */
export function tablePanel(spec: TableSpec): Panel {
    const shown = [...labelColumns(spec), ...valueColumns(spec)];
    const queries = spec.queries.map(({ expr, legend }) => ({ expr, legend }));
    return placeable({ ...spec, queries }, tableQuery, (context) => {
        const panel = new table.PanelBuilder().minWidth(60).transformations(transformations(spec, shown));
        for (const { heading, column } of shown) {
            panel.overrideByName(heading, columnProperties(column, spec.unit, context));
        }
        const sorting = spec.highestFirst ?? spec.lowestFirst;
        if (sorting !== undefined) {
            const descending = sorting === spec.highestFirst;
            panel.sortBy([new common.TableSortByFieldStateBuilder().displayName(sorting).desc(descending)]);
        }
        return panel;
    });
}

function labelColumns({ columns }: TableSpec): Shown[] {
    return Object.entries(columns).map(([field, column]) =>
        typeof column === "string"
            ? { field, heading: column, column: {} }
            : { field, heading: column.heading, column },
    );
}

/** Values are called after their query, but where there is one query only. */
function valueColumns({ queries }: TableSpec): Shown[] {
    return queries.flatMap(({ legend, column, unit, decimals, steps, meanings }, index) => {
        const own = { heading: legend, column: { unit, decimals, steps, meanings, ...column } };
        const fields = queries.length === 1 ? ["Value", "Value #A"] : [`Value #${refId(index)}`];
        return column === undefined ? [] : fields.map((field) => ({ field, ...own }));
    });
}

function transformations({ queries }: TableSpec, shown: readonly Shown[]): model.DataTransformerConfig[] {
    return [
        { id: "filterFieldsByName", options: { include: { names: shown.map(({ field }) => field) } } },
        ...(queries.length > 1 ? [{ id: "merge", options: {} }] : []),
        {
            id: "organize",
            options: {
                indexByName: Object.fromEntries(shown.map(({ field }, index) => [field, index])),
                renameByName: Object.fromEntries(shown.map(({ field, heading }) => [field, heading])),
            },
        },
    ];
}
