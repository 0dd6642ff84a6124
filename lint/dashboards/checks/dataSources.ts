import type { DashboardCheck, Hit } from "../check";
import type { DashboardModel, PanelModel, SourceReference } from "../model";
import { isDrawn } from "../panelKinds";
import { at } from "../node";

/** Built-in data sources of every Grafana. */
const builtIn = new Set([
    "-- Mixed --",
    "-- Grafana --",
    "-- Dashboard --",
    "grafana",
    "__expr__",
    "-- Expression --",
]);
const builtInKinds = new Set(["datasource", "grafana", "__expr__", "mixed", "dashboard"]);

export const fixedDataSource: DashboardCheck = {
    code: "VL441",
    name: "fixed-data-source",
    severity: "warning",
    reason: "The name or uid exists in one Grafana only: in any other, the panel finds no data source and stays empty.",
    fix: "Add a variable of the type datasource, and name it: ${datasource}.",
    example: '{ "type": "timeseries", "datasource": { "type": "prometheus", "uid": "P1809F7CD0C75ACF3" } }',
    fixed: '{ "type": "timeseries", "datasource": { "type": "prometheus", "uid": "${datasource}" } }',
    *find(dashboard) {
        for (const panel of dashboard.panels) {
            const references = [panel.source, ...panel.targets.map(({ source }) => source)];
            const fixed = references.filter(isSource).find(isFixed);
            if (fixed) {
                yield hit(fixed, panel);
            }
        }
        for (const { source } of dashboard.variables) {
            if (source && isFixed(source)) {
                yield hit(source);
            }
        }
    },
};

export const defaultDataSource: DashboardCheck = {
    code: "VL442",
    name: "default-data-source",
    severity: "info",
    reason: "The panel queries the default data source of each Grafana, which may not hold this data.",
    fix: "Add a variable of the type datasource, and name it: ${datasource}.",
    example: '{ "type": "timeseries", "datasource": null }',
    fixed: '{ "type": "timeseries", "datasource": { "type": "prometheus", "uid": "${datasource}" } }',
    *find(dashboard) {
        for (const panel of dashboard.panels) {
            if (isDrawn(panel.type) && !panel.isFromLibrary && usesDefault(panel)) {
                yield {
                    node: panel.source?.node ?? panel.node,
                    panel,
                    message: "the panel uses the default data source",
                };
            }
        }
    },
};

export const unknownInput: DashboardCheck = {
    code: "VL443",
    name: "unknown-data-source-input",
    severity: "warning",
    reason: "Grafana fills a placeholder at import only if __inputs declares it; otherwise the panel has no data source.",
    fix: "Declare it in __inputs, or use a data source variable instead.",
    example:
        '{ "__inputs": [], "panels": [{ "datasource": { "type": "prometheus", "uid": "${DS_PROMETHEUS}" } }] }',
    fixed: '{ "__inputs": [{ "name": "DS_PROMETHEUS", "type": "datasource", "pluginId": "prometheus" }], "panels": [{ "datasource": { "type": "prometheus", "uid": "${DS_PROMETHEUS}" } }] }',
    *find(dashboard) {
        for (const { source, panel } of allSources(dashboard)) {
            const [, placeholder = ""] = /^\$\{(DS_[\w-]+)\}$/.exec(source.name ?? "") ?? [];
            const isVariable = dashboard.variables.some(({ name }) => name === placeholder);
            if (placeholder && !isVariable && !dashboard.inputs.has(placeholder)) {
                yield { node: source.node, panel, message: `__inputs declares no ${placeholder}` };
            }
        }
    },
};

function* allSources({ panels, variables }: DashboardModel): Generator<{
    source: SourceReference;
    panel?: PanelModel;
}> {
    for (const panel of panels) {
        const references = [panel.source, ...panel.targets.map(({ source }) => source)].filter(isSource);
        const named = new Map(references.map((source) => [source.name, source]));
        yield* [...named.values()].map((source) => ({ source, panel }));
    }
    yield* variables.flatMap(({ source }) => (source ? [{ source }] : []));
}

function usesDefault({ source, targets }: PanelModel): boolean {
    const hasNoSource = (reference: SourceReference | undefined): boolean =>
        reference === undefined || (reference.name ?? "default") === "default";
    return (
        targets.some((target) => hasNoSource(source) && hasNoSource(target.source) && isQuery(target.node)) &&
        !builtInKinds.has(source?.type ?? "")
    );
}

function isQuery(node: Hit["node"]): boolean {
    return at(node, "expr") !== undefined;
}

function isFixed({ name, type }: SourceReference): boolean {
    const isNamed = name !== undefined && name !== "" && name !== "default";
    return (
        isNamed &&
        !name.includes("$") &&
        !/^\[\[.*\]\]$/.test(name) &&
        !builtIn.has(name) &&
        !builtInKinds.has(type ?? "")
    );
}

function isSource(source: SourceReference | undefined): source is SourceReference {
    return source !== undefined;
}

function hit(source: SourceReference, panel?: PanelModel): Hit {
    return {
        node: source.node,
        panel,
        message: `the data source is ${JSON.stringify(source.name)}`,
    };
}
