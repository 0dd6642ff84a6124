import type { Input } from "./inputs";
import { isJson, type Json, textOf } from "./json";

/** What references to data sources are resolved with. */
export interface Sources {
    /** Uid of the stack's Prometheus. */
    prometheusUid: string;
    inputs: readonly Input[];
    /** What was given, by the name of an input or, where the author left one behind, of a data source. */
    given: Readonly<Record<string, string>>;
    /** Names of the dashboard's own variables. */
    variables: ReadonlySet<string>;
    /** Collects the data sources that nothing is known for. */
    missing: Set<string>;
    /** Collects the names of what was given for data sources that an author left behind. */
    used: Set<string>;
}

/** Grafana's own: its annotations and random walks, mixed queries, other panels' answers, expressions. */
const builtInTypes = new Set(["datasource", "grafana", "__expr__"]);
const builtInName = /^(--.*|grafana|__expr__)$/;

/**
 * A reference to a data source as it must be in the stack.
 *
 * Old dashboards refer by name, or by nothing, which is the default data source; new ones by type and uid. What an
 * author left behind of another Grafana is the stack's Prometheus.
 */
export function resolveDataSource(reference: unknown, sources: Sources): unknown {
    if (isJson(reference)) {
        const type = textOf(reference.type);
        const name = textOf(reference.uid);
        return type !== undefined && builtInTypes.has(type)
            ? reference
            : resolve(reference, type, name, sources);
    }
    return resolve(reference, undefined, textOf(reference), sources);
}

function resolve(
    reference: unknown,
    type: string | undefined,
    name: string | undefined,
    sources: Sources,
): unknown {
    if (name !== undefined && (builtInName.test(name) || isVariable(name, sources))) {
        return reference;
    }
    const input = sources.inputs.find((one) => name === `\${${one.name}}`);
    if (input) {
        return { type: input.dataSourceType ?? type ?? "prometheus", uid: input.value };
    }
    const leftBehind = name ?? type ?? "";
    const given = sources.given[leftBehind];
    if (given !== undefined) {
        sources.used.add(leftBehind);
        return { ...(type !== undefined && { type }), uid: given };
    }
    if (type !== undefined && type !== "prometheus") {
        sources.missing.add(leftBehind);
    }
    return ownReference(sources);
}

/** The stack's Prometheus. */
export function ownReference({ prometheusUid }: Pick<Sources, "prometheusUid">): Json {
    return { type: "prometheus", uid: prometheusUid };
}

/** Whether a name is a variable of the dashboard: `$datasource`, `${datasource}`, `[[datasource]]`. */
function isVariable(name: string, { variables }: Sources): boolean {
    const variable = /^(?:\$(\w+)|\$\{(\w+)(?::\w+)?\}|\[\[(\w+)\]\])$/.exec(name);
    return variable !== null && variables.has(variable[1] ?? variable[2] ?? variable[3] ?? "");
}
