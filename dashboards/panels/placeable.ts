import type { Builder, Dataquery } from "@grafana/grafana-foundation-sdk/cog";
import type * as model from "@grafana/grafana-foundation-sdk/dashboard";
import { dashboardLink, runbookLink } from "../links";
import type { DashboardContext } from "../types";
import { alertNames, alertSentence, hasRunbook } from "./alertRef";
import { mappings, queryProperties, thresholds } from "./fieldConfig";
import { type QueryBuilder, sourceRef } from "./queries";
import type { Panel, PanelSpec, Query, Source } from "./spec";
import { stepsIn } from "./steps";

/** What the builders of all kinds of panels have in common. */
export interface AnyBuilder extends Builder<model.Panel> {
    title(title: string): unknown;
    description(description: string): unknown;
    datasource(ref: { type: string; uid: string }): unknown;
    unit(unit: string): unknown;
    decimals(decimals: number): unknown;
    noValue(text: string): unknown;
    interval(interval: string): unknown;
    links(links: Builder<model.DashboardLink>[]): unknown;
    mappings(mappings: model.ValueMapping[]): unknown;
    thresholds(thresholds: Builder<model.ThresholdsConfig>): unknown;
    targets(targets: Builder<Dataquery>[]): unknown;
    overrideByQuery(refId: string, properties: model.DynamicConfigValue[]): unknown;
    gridPos(position: model.GridPos): unknown;
}

/** A panel of any type, with what all panels have in common. */
export function placeable(
    spec: PanelSpec,
    query: (query: Query, source: Source) => QueryBuilder,
    create: (context: DashboardContext) => AnyBuilder,
): Panel {
    return (position, context) => {
        const panel = create(context);
        panel.title(spec.title);
        panel.description(descriptionOf(spec, context));
        panel.datasource(sourceRef(spec.source ?? "prometheus"));
        panel.links(panelLinks(spec, context));
        setFields(panel, spec, context);
        setQueries(panel, spec, query, context);
        panel.gridPos(position);
        return panel.build();
    };
}

/** A, B, C and so on, as Grafana calls the queries of a panel. */
export function refId(index: number): string {
    return String.fromCharCode("A".charCodeAt(0) + index);
}

function descriptionOf({ description, alerts = [] }: PanelSpec, context: DashboardContext): string {
    const sentence = alertSentence(alerts, context);
    return sentence === undefined ? description : `${description} ${sentence}`;
}

function setFields(panel: AnyBuilder, spec: PanelSpec, context: DashboardContext): void {
    panel.unit(spec.unit);
    panel.thresholds(thresholds(stepsIn(spec.unit, spec.steps ?? [[0, "green"]], context)));
    panel.mappings(mappings(spec.meanings ?? []));
    if (spec.decimals !== undefined) {
        panel.decimals(spec.decimals);
    }
    if (spec.empty !== undefined) {
        panel.noValue(spec.empty);
    }
}

function setQueries(
    panel: AnyBuilder,
    spec: PanelSpec,
    query: (query: Query, source: Source) => QueryBuilder,
    context: DashboardContext,
): void {
    const { source = "prometheus" } = spec;
    panel.targets(spec.queries.map((item, index) => query(item, source).refId(refId(index))));
    if (spec.stepSeconds !== undefined) {
        panel.interval(`${spec.stepSeconds}s`);
    }
    for (const [index, item] of spec.queries.entries()) {
        const properties = queryProperties(item, spec.unit, context);
        if (properties.length > 0) {
            panel.overrideByQuery(refId(index), properties);
        }
    }
}

function panelLinks(
    { leadsTo, alerts = [] }: PanelSpec,
    context: DashboardContext,
): Builder<model.DashboardLink>[] {
    const names = alertNames(alerts.filter((alert) => hasRunbook(alert, context)));
    return [
        ...(leadsTo === undefined ? [] : [dashboardLink(leadsTo, context)]),
        ...names.map((name) => runbookLink(name, context)),
    ].filter((link) => link !== undefined);
}
