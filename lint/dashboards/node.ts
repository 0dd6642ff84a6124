import type { JsonNode } from "./jsonTree";

/** What is at a path of names below a value; undefined where there is nothing, or null. */
export function at(node: JsonNode | undefined, ...path: readonly string[]): JsonNode | undefined {
    let current = node;
    for (const name of path) {
        // Where a name is there twice, the last one counts, as for every reader of JSON.
        current =
            current?.kind === "object"
                ? current.members.findLast((member) => member.name === name)?.value
                : undefined;
    }
    return current?.kind === "value" && current.value === null ? undefined : current;
}

/** A text; also where a number stands for one. */
export function textOf(node: JsonNode | undefined): string | undefined {
    const value = scalarOf(node);
    return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
}

/** A number; also where it is written as a text, as old dashboards have it. */
export function numberOf(node: JsonNode | undefined): number | undefined {
    const value = scalarOf(node);
    if (typeof value === "number") {
        return value;
    }
    const isWritten = typeof value === "string" && /^\s*-?\d+(\.\d+)?\s*$/.test(value);
    return isWritten ? Number(value) : undefined;
}

/** Whether a switch is on; anything but `true` is off. */
export function isTrue(node: JsonNode | undefined): boolean {
    return scalarOf(node) === true;
}

/** Whether a switch is off in so many words. */
export function isFalse(node: JsonNode | undefined): boolean {
    return scalarOf(node) === false;
}

/** The items of a list; none where it is no list. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
    return node?.kind === "array" ? node.items : [];
}

/** The objects of a list; what is in it beside them is left out. */
export function objectsOf(node: JsonNode | undefined): JsonNode[] {
    return itemsOf(node).filter((item) => item.kind === "object");
}

/** Every text in a value, however deep, names of members aside. */
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
