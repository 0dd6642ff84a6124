import * as model from "@grafana/grafana-foundation-sdk/dashboard";
import type { DashboardContext } from "../types";
import { mappings, queryProperties } from "./fieldConfig";
import type { Meaning } from "./spec";
import type { Steps } from "./steps";

/** How a column of a table looks. */
export interface Column {
    /** Grafana's name of the unit; the panel's by default. */
    unit?: string;
    decimals?: number;
    /** Colours by value. */
    steps?: Steps;
    meanings?: readonly Meaning[];
    /** Texts in place of texts, by regular expression; the first that matches. */
    patterns?: (context: DashboardContext) => readonly Pattern[];
    /** What has the colour of the value: `text`, the cell's `background`, or a `bar` as long as it; nothing by default. */
    colored?: "text" | "background" | "bar";
    /** The value of a full bar. */
    max?: number;
    /** In pixels; as the content by default. */
    width?: number;
    /** Where a cell leads to; nothing where that is not known. */
    leadsTo?: (context: DashboardContext) => CellLink | undefined;
}

/** A text in place of all texts that a regular expression matches. */
export interface Pattern {
    pattern: string;
    text: string;
}

/** Where a cell leads to; `${__value.text}` is what it says, `${__data.fields.Job}` what another column says. */
export interface CellLink {
    title: string;
    url: string;
    /** Whether it opens in a new tab; false by default. */
    newTab?: boolean;
}

/** Kinds of cells, and what Grafana called them before 9.5. */
const cells = {
    text: { options: { type: "color-text" }, before: "color-text" },
    background: { options: { type: "color-background", mode: "basic" }, before: "color-background-solid" },
    bar: { options: { type: "gauge", mode: "basic", valueDisplayMode: "text" }, before: "basic" },
} as const;

/** What a column has in place of the table's, whose unit it has where it names none. */
export function columnProperties(
    column: Column,
    tableUnit: string,
    context: DashboardContext,
): model.DynamicConfigValue[] {
    const { unit, decimals, steps, colored, max, width } = column;
    return [
        ...queryProperties({ expr: "", legend: "", unit, decimals, steps }, tableUnit, context),
        ...textProperties(column, context),
        // What is said where there is no row would be said in every empty cell too.
        property("noValue", "–"),
        ...(colored ? cellProperties(colored) : []),
        ...(max === undefined ? [] : [property("min", 0), property("max", max)]),
        ...(width === undefined ? [] : [property("custom.width", width)]),
        ...linkProperties(column.leadsTo?.(context)),
    ];
}

function textProperties(
    { meanings = [], patterns }: Column,
    context: DashboardContext,
): model.DynamicConfigValue[] {
    const all = [
        ...mappings(meanings),
        ...(patterns?.(context) ?? []).map(({ pattern, text }, index) => ({
            type: model.MappingType.RegexToText,
            options: { pattern, result: { text, index } },
        })),
    ];
    return all.length === 0 ? [] : [property("mappings", all)];
}

function cellProperties(kind: keyof typeof cells): model.DynamicConfigValue[] {
    const { options, before } = cells[kind];
    return [property("custom.cellOptions", options), property("custom.displayMode", before)];
}

function linkProperties(link: CellLink | undefined): model.DynamicConfigValue[] {
    return link === undefined
        ? []
        : [property("links", [{ title: link.title, url: link.url, targetBlank: link.newTab ?? false }])];
}

function property(id: string, value: unknown): model.DynamicConfigValue {
    return { id, value };
}
