import type { JsonNode } from "./jsonTree";

/** The value at a path of names; undefined if missing or null. */
export function at(node: JsonNode | undefined, ...path: readonly string[]): JsonNode | undefined {
    let current = node;
    for (const name of path) {
        // The last of two equal names wins, as in every JSON parser.
        current =
            current?.kind === "object"
                ? current.members.findLast((member) => member.name === name)?.value
                : undefined;
    }
    return current?.kind === "value" && current.value === null ? undefined : current;
}

/** A string; a number counts as its text. */
export function textOf(node: JsonNode | undefined): string | undefined {
    const value = scalarOf(node);
    return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
}

/** A number, also if written as a string, as in old dashboards. */
export function numberOf(node: JsonNode | undefined): number | undefined {
    const value = scalarOf(node);
    if (typeof value === "number") {
        return value;
    }
    const isWritten = typeof value === "string" && /^\s*-?\d+(\.\d+)?\s*$/.test(value);
    return isWritten ? Number(value) : undefined;
}

/** Whether a value is `true`. */
export function isTrue(node: JsonNode | undefined): boolean {
    return scalarOf(node) === true;
}

/** Whether a value is explicitly `false`. */
export function isFalse(node: JsonNode | undefined): boolean {
    return scalarOf(node) === false;
}

/** The items of a list; none if the value is not a list. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
    return node?.kind === "array" ? node.items : [];
}

/** The objects of a list; other items are dropped. */
export function objectsOf(node: JsonNode | undefined): JsonNode[] {
    return itemsOf(node).filter((item) => item.kind === "object");
}

/** Every string in a value at any depth, except member names. */
export function* textsIn(node: JsonNode | undefined, except: readonly string[] = []): Generator<string> {
    if (node?.kind === "object") {
        for (const { name, value } of node.members) {
            if (!except.includes(name)) {
                yield* textsIn(value, except);
            }
        }
    } else if (node?.kind === "array") {
        for (const item of node.items) {
            yield* textsIn(item, except);
        }
    } else if (node && typeof node.value === "string") {
        yield node.value;
    }
}

function scalarOf(node: JsonNode | undefined): string | number | boolean | null | undefined {
    return node?.kind === "value" ? node.value : undefined;
}
