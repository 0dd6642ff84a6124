import { ownReference, resolveDataSource, type Sources } from "./dataSourceRef";
import { inputsOf, interpolate } from "./inputs";
import { isJson, type Json, objectsIn, textOf, without } from "./json";
import { withLibraryPanels } from "./libraryPanels";

/** The stack's Prometheus in Grafana. */
export interface OwnDataSource {
    uid: string;
    name: string;
}

/** A dashboard of which nothing is open any more. */
export interface FilledDashboard {
    model: Json;
    /** Inputs and data sources that nothing was given for. */
    missing: string[];
    /** Names of what was given for inputs that the dashboard does not have. */
    unused: string[];
}

/** Fills what a download leaves open: its inputs, its data sources, its library panels. */
export function fillDashboard(
    download: Json,
    own: OwnDataSource,
    given: Readonly<Record<string, string>> = {},
): FilledDashboard {
    const inputs = inputsOf(download, given, own.uid);
    const sources: Sources = {
        prometheusUid: own.uid,
        inputs: inputs.filled,
        given,
        variables: new Set(variablesOf(download).map(({ name }) => textOf(name) ?? "")),
        missing: new Set(inputs.missing),
        used: new Set(inputs.filled.map((input) => input.name)),
    };
    const complete = withLibraryPanels(download);
    // The numbers are of the Grafana that the author exported it from.
    const kept = without(complete, "__inputs", "__requires", "__elements", "id", "version", "iteration");
    const model = filled(withVariables(kept, own), sources) as Json;
    return {
        model,
        missing: [...sources.missing].sort(),
        unused: Object.keys(given).filter((name) => !sources.used.has(name)),
    };
}

function filled(value: unknown, sources: Sources): unknown {
    if (typeof value === "string") {
        return interpolate(value, sources.inputs);
    }
    if (Array.isArray(value)) {
        return value.map((item) => filled(item, sources));
    }
    return isJson(value) ? filledObject(value, sources) : value;
}

/** Without members that are null: Grafana takes them for absent, and some of its versions take them away. */
function filledObject(value: Json, sources: Sources): Json {
    const members = Object.entries(value).flatMap(([key, member]) => {
        if (key === "datasource") {
            return isQuery(value) && member === null ? [] : [[key, resolveDataSource(member, sources)]];
        }
        return member === null ? [] : [[key, filled(member, sources)]];
    });
    const object = Object.fromEntries(members) as Json;
    return asksWithoutSource(value) ? { ...object, datasource: ownReference(sources) } : object;
}

/** A query of a panel has its panel's data source where it has none itself. */
function isQuery(value: Json): boolean {
    return "refId" in value;
}

/** Whether an object is a panel or a variable that asks the default data source by not naming one. */
function asksWithoutSource(value: Json): boolean {
    return !("datasource" in value) && (Array.isArray(value.targets) || isQueryVariable(value));
}

function isQueryVariable({ type, name, query }: Json): boolean {
    return type === "query" && name !== undefined && query !== undefined;
}

function variablesOf(model: Json): Json[] {
    return isJson(model.templating) ? objectsIn(model.templating.list) : [];
}

/** A variable that chooses among Prometheus servers begins with the stack's, whatever its author's are called. */
function withVariables(model: Json, { uid, name }: OwnDataSource): Json {
    const list = variablesOf(model).map((variable) =>
        variable.type === "datasource" && variable.query === "prometheus"
            ? { ...without(variable, "options", "regex"), current: { text: name, value: uid } }
            : variable,
    );
    return list.length === 0 ? model : { ...model, templating: { list } };
}
