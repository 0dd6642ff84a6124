import { type Json, objectsIn, textOf } from "./json";

/** What Grafana would ask for when a person imports the dashboard. */
export interface Input {
    name: string;
    /** What it is filled with. */
    value: string;
    /** Type of the data source, `prometheus`; undefined for a constant. */
    dataSourceType?: string;
}

export interface Inputs {
    filled: Input[];
    /** Names of those that nothing is known for. */
    missing: string[];
}

/** Stands for the queries that Grafana computes itself. */
const expressions = "__expr__";

/** The inputs of a dashboard, filled from what is given, the stack's data source and the author's constants. */
export function inputsOf(
    model: Json,
    given: Readonly<Record<string, string>>,
    prometheusUid: string,
): Inputs {
    const inputs: Inputs = { filled: [], missing: [] };
    for (const definition of objectsIn(model.__inputs)) {
        const name = textOf(definition.name) ?? "";
        const value = given[name] ?? defaultOf(definition, prometheusUid);
        if (value === undefined) {
            inputs.missing.push(name);
        } else {
            inputs.filled.push({ name, value, dataSourceType: typeOf(definition) });
        }
    }
    return inputs;
}

function typeOf({ type, pluginId }: Json): string | undefined {
    return type === "datasource" ? textOf(pluginId) : undefined;
}

function defaultOf(definition: Json, prometheusUid: string): string | undefined {
    switch (typeOf(definition)) {
        case "prometheus":
            return prometheusUid;
        case expressions:
            return expressions;
        case undefined:
            return textOf(definition.value);
        default:
            return undefined;
    }
}

/** A text with its placeholders filled, `${VAR_JOB}`; those of the dashboard's own variables stay. */
export function interpolate(text: string, inputs: readonly Input[]): string {
    return text.replace(
        /\$\{.+?\}/g,
        (placeholder) => inputs.find(({ name }) => placeholder === `\${${name}}`)?.value ?? placeholder,
    );
}
