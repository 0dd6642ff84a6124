import { isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { unquote } from "../promql/literals";
import { YamlFile } from "../rules/yamlFile";
import type { Inhibition, RouteMatcher, RouteNode, Routing } from "./model";

/** Reads routes, inhibitions and receivers; undefined if the text is not an Alertmanager configuration. */
export function readRouting(file: string, text: string): Routing | undefined {
    const lines = new LineCounter();
    const document = parseDocument(text, {
        lineCounter: lines,
        prettyErrors: false,
        merge: true,
        logLevel: "silent",
    });
    const root = document.contents;
    if (document.errors.length > 0 || !isMap(root)) {
        return undefined;
    }
    const source = new YamlFile(file, text, lines);
    source.document = document;
    const route = source.get(root, "route");
    return {
        root: isMap(route) ? readRoute(route, source, "") : undefined,
        inhibitions: mapsIn(source.get(root, "inhibit_rules"), source).map((map) =>
            readInhibition(map, source),
        ),
        deliver: new Set(
            mapsIn(source.get(root, "receivers"), source)
                .filter((receiver) =>
                    receiver.items.some(({ key }) => source.textOf(key)?.endsWith("_configs")),
                )
                .map((receiver) => source.textOf(source.get(receiver, "name")) ?? ""),
        ),
    };
}

function readRoute(map: YAMLMap, source: YamlFile, inherited: string): RouteNode {
    const receiver = source.textOf(source.get(map, "receiver")) ?? inherited;
    const groupBy = source.get(map, "group_by");
    return {
        at: source.positionOf(map),
        lines: source.linesOf(map),
        receiver,
        groupBy: (isSeq(groupBy) ? groupBy.items : []).flatMap((item) => {
            const label = source.textOf(item);
            return label === undefined ? [] : [{ label, at: source.positionOf(item) }];
        }),
        matchers: [
            ...readMatchers(source.get(map, "matchers"), source),
            ...readPairs(source.get(map, "match"), "=", source),
            ...readPairs(source.get(map, "match_re"), "=~", source),
        ],
        continues: source.textOf(source.get(map, "continue")) === "true",
        routes: mapsIn(source.get(map, "routes"), source).map((inner) => readRoute(inner, source, receiver)),
    };
}

function readInhibition(map: YAMLMap, source: YamlFile): Inhibition {
    const side = (name: string): RouteMatcher[] => [
        ...readMatchers(source.get(map, `${name}_matchers`), source),
        ...readPairs(source.get(map, `${name}_match`), "=", source),
        ...readPairs(source.get(map, `${name}_match_re`), "=~", source),
    ];
    return {
        at: source.positionOf(map),
        lines: source.linesOf(map),
        source: side("source"),
        target: side("target"),
    };
}

/** Matchers as texts: `severity="critical"`, or several of them between braces. */
function readMatchers(node: unknown, source: YamlFile): RouteMatcher[] {
    const texts = isSeq(node)
        ? node.items.map((item) => source.textOf(item) ?? "")
        : [source.textOf(node) ?? ""];
    return texts.flatMap((text) => {
        const inner = text.trim().replace(/^\{([^]*)\}$/, "$1");
        return [
            ...inner.matchAll(
                /("(?:[^"\\]|\\.)*"|[^\s=!~,{}"]+)\s*(=~|!~|!=|=)\s*("(?:[^"\\]|\\.)*"|[^,]*)/g,
            ),
        ].map(([, label = "", op = "=", value = ""]): RouteMatcher => ({
            label: bare(label),
            op: op as RouteMatcher["op"],
            value: bare(value.trim()),
        }));
    });
}

function readPairs(node: unknown, op: "=" | "=~", source: YamlFile): RouteMatcher[] {
    return source.entries(node, "route").map(({ name, text }) => ({ label: name, op, value: text.value }));
}

function bare(text: string): string {
    return text.startsWith('"') ? (unquote(text) ?? text) : text;
}

function mapsIn(node: unknown, source: YamlFile): YAMLMap[] {
    return (isSeq(node) ? node.items : []).map((item) => source.resolve(item)).filter(isMap);
}
