import type { DashboardCheck, Hit } from "../check";
import type { DashboardModel, VariableModel } from "../model";
import { at, isTrue, objectsOf, textOf, textsIn } from "../node";
import { variableUses, withoutTemplates } from "../variableUses";

/** Types of variables that Grafana applies without a reference in a query. */
const unnamed = new Set(["adhoc", "groupby", "switch"]);

export const orphanedVariable: DashboardCheck = {
    code: "VL451",
    name: "orphaned-variable",
    severity: "warning",
    reason: "An unused variable offers a choice without effect: viewers assume that it filters.",
    fix: "Use it in the queries, or remove it.",
    example: '{ "templating": { "list": [{ "name": "database", "type": "custom", "query": "a,b" }] } }',
    fixed: '{ "templating": { "list": [] } }',
    *find(dashboard) {
        const { variables } = dashboard;
        if (passesAll(dashboard)) {
            return;
        }
        const used = usedNames(dashboard);
        for (const { name, type, node: own } of variables) {
            if (name && !unnamed.has(type) && !used.has(name)) {
                yield { node: own, message: `nothing uses the variable ${name}` };
            }
        }
    },
};

export const undefinedVariable: DashboardCheck = {
    code: "VL452",
    name: "undefined-variable",
    severity: "error",
    reason: "Grafana does not interpolate an undefined variable: the query matches nothing or fails.",
    fix: "Define the variable, or use an existing one.",
    example: '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "up{job=\\"$servise\\"}" }] }',
    fixed: '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "up{job=\\"$job\\"}" }] }',
    *find(dashboard) {
        const known = knownNames(dashboard);
        for (const panel of dashboard.panels) {
            for (const { expression } of panel.targets) {
                if (expression) {
                    const names = unknownNames(expression.text, known);
                    yield* names.map((name): Hit => ({
                        node: expression.node,
                        panel,
                        message: undefinedText(name),
                    }));
                }
            }
        }
    },
};

export const undefinedVariableInText: DashboardCheck = {
    code: "VL453",
    name: "undefined-variable-in-title",
    severity: "warning",
    reason: "Grafana shows an undefined variable literally, with its dollar sign; a repeat over it shows nothing.",
    fix: "Define the variable, or use an existing one.",
    example: '{ "type": "timeseries", "title": "Memory of $database" }',
    fixed: '{ "type": "timeseries", "title": "Memory of $job" }',
    *find(dashboard) {
        const known = knownNames(dashboard);
        for (const panel of dashboard.panels) {
            const repeat = textOf(at(panel.node, "repeat"));
            const names = new Set([
                ...unknownNames(panel.title ?? "", known),
                ...(repeat && !known.has(repeat) ? [repeat] : []),
            ]);
            yield* [...names].map((name): Hit => ({ node: panel.node, panel, message: undefinedText(name) }));
        }
    },
};

function undefinedText(name: string): string {
    return `the dashboard has no variable ${name}`;
}

function unknownNames(text: string, known: ReadonlySet<string>): string[] {
    // A label_replace replacement may refer to named groups of its own regular expression as $name.
    const own = new Set([...text.matchAll(/\(\?P?<(\w+)>/g)].map(([, name]) => name));
    const used = variableUses(withoutTemplates(text)).map(({ name }) => name);
    return [...new Set(used)].filter((name) => !known.has(name) && !own.has(name));
}

/** The dashboard's variables, an export's placeholders, and Grafana's built-in ones. */
function knownNames({ variables, inputs }: DashboardModel): Set<string> {
    return new Set([
        ...variables.map(({ name }) => name),
        ...inputs.keys(),
        "interval",
        "timeFilter",
        "dashboard",
    ]);
}

/** Whether a link passes all variables: each may then be used by the linked dashboard. */
function passesAll({ node, panels }: DashboardModel): boolean {
    const links = [node, ...panels.map((panel) => panel.node)].flatMap((owner) =>
        objectsOf(at(owner, "links")),
    );
    return links.some(
        (link) => isTrue(at(link, "includeVars")) || textOf(at(link, "url"))?.includes("__all_variables"),
    );
}

function usedNames(dashboard: DashboardModel): Set<string> {
    const texts = [...textsIn(dashboard.node, ["templating", "__inputs", "__requires"])];
    const repeats = dashboard.panels.map(({ node }) => textOf(at(node, "repeat")) ?? "");
    const rows = objectsOf(at(dashboard.node, "rows")).map((row) => textOf(at(row, "repeat")) ?? "");
    const inUrls = texts.flatMap((text) =>
        [...text.matchAll(/__all_variables|var-(\w+)/g)].map(([, name]) => name),
    );
    const inVariables = dashboard.variables.flatMap((variable) => usesOf(variable));
    return new Set([
        ...texts.flatMap((text) => variableUses(text).map(({ name }) => name)),
        ...repeats,
        ...rows,
        ...inUrls.filter((name) => name !== undefined),
        ...inVariables,
    ]);
}

/** Variables that a variable's values depend on; a reference to itself does not count as use. */
function usesOf({ node, name }: VariableModel): string[] {
    return [...textsIn(node)]
        .flatMap((text) => variableUses(text).map((use) => use.name))
        .filter((used) => used !== name);
}
