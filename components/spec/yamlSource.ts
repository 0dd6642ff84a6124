import { type EventType, FAILSAFE_SCHEMA, load, type State, Type, YAMLException } from "js-yaml";

/** YAML with scalars as Go reads them into strings: `5`, `true` and `2026-01-01` stay as written. */
const schema = FAILSAFE_SCHEMA.extend({
    implicit: [
        new Type("tag:yaml.org,2002:merge", { kind: "scalar", resolve: (text) => text === "<<" }),
        new Type("tag:yaml.org,2002:null", {
            kind: "scalar",
            resolve: (text: string | null) => text === null || /^(~|null|Null|NULL|)$/.test(text),
            construct: () => null,
        }),
    ],
});

/** A YAML document with the positions of its parts. */
export interface YamlSource {
    /** Objects, lists, strings and nulls. */
    value: unknown;
    /** The line, from 1, of a key of an object; the object's first line if it has no such key. */
    readonly lineOf: (object: unknown, key?: string) => number | undefined;
}

/** Position of a syntax error in YAML. */
export interface YamlError {
    line: number;
    reason: string;
}

interface Node {
    line: number;
    value: unknown;
    children: Node[];
}

/** Reads a document with the lines of its parts. */
export function readYaml(text: string): YamlSource | YamlError {
    const lines = new WeakMap<object, { line: number; keys: Map<string, number> }>();
    const open: Node[] = [];
    const listener = (event: EventType, state: State) => {
        if (event === "open") {
            open.push({ line: state.line + 1, value: undefined, children: [] });
            return;
        }
        const node = open.pop();
        if (node === undefined) {
            return;
        }
        node.value = state.result;
        open.at(-1)?.children.push(node);
        if (isMapping(node.value) && !lines.has(node.value)) {
            const keys = keyLines(node.value, node.children);
            lines.set(node.value, {
                line: Math.min(node.children[0]?.line ?? node.line, ...keys.values()),
                keys,
            });
        }
    };
    try {
        const value: unknown = load(text, { schema, listener });
        return {
            value,
            lineOf: (object, key) => {
                const known = isMapping(object) ? lines.get(object) : undefined;
                return (key === undefined ? undefined : known?.keys.get(key)) ?? known?.line;
            },
        };
    } catch (error) {
        return errorOf(error);
    }
}

/** Keys and values of a mapping are its children in turn, in the order of the text. */
function keyLines(mapping: object, children: readonly Node[]): Map<string, number> {
    const lines = new Map<string, number>();
    let next = 0;
    for (const key of Object.keys(mapping)) {
        const index = children.findIndex(({ value }, at) => at >= next && value === key);
        if (index >= 0) {
            lines.set(key, children[index]?.line ?? 0);
            next = index + 2;
        }
    }
    return lines;
}

function isMapping(value: unknown): value is object {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

function errorOf(error: unknown): YamlError {
    if (!(error instanceof YAMLException)) {
        throw error;
    }
    const mark = error.mark as { line: number } | undefined;
    return { line: (mark?.line ?? 0) + 1, reason: error.reason };
}
