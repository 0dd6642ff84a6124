/** An expression that stands as it is: `discovery.docker.containers.targets`. */
export interface Reference {
    reference: string;
}

/** What an attribute may be set to. */
export type AlloyValue =
    | string
    | number
    | boolean
    | Reference
    | readonly AlloyValue[]
    | { readonly kind: "object"; readonly entries: Readonly<Record<string, string>> };

/** A block: attributes first, then the blocks in it. */
export interface Block {
    /** `loki.write`, `rule`. */
    name: string;
    label?: string;
    /** Those that are `undefined` are left out. */
    attributes?: Readonly<Record<string, AlloyValue | undefined>>;
    blocks?: readonly Block[];
}

/** An expression that stands as it is. */
export function ref(reference: string): Reference {
    return { reference };
}

/** A map of texts. */
export function object(entries: Readonly<Record<string, string>>): AlloyValue {
    return { kind: "object", entries };
}

/**
 * Blocks in Alloy's syntax, exactly as `alloy fmt` prints them.
 *
 * https://grafana.com/docs/alloy/latest/get-started/configuration-syntax/
 */
export function renderBlocks(blocks: readonly Block[]): string {
    return `${blocks.map((block) => lines(block).join("\n")).join("\n\n")}\n`;
}

function lines({ name, label, attributes = {}, blocks = [] }: Block): string[] {
    const head = label === undefined ? name : `${name} ${text(label)}`;
    const set = Object.entries(attributes).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value] as const],
    );
    const width = Math.max(0, ...set.map(([key]) => key.length));
    const parts = [
        ...(set.length > 0 ? [set.map(([key, value]) => `${key.padEnd(width)} = ${render(value)}`)] : []),
        ...blocks.map(lines),
    ];
    const body = parts.flatMap((part, index) => (index === 0 ? part : ["", ...part]));
    return body.length === 0
        ? [`${head} { }`]
        : [`${head} {`, ...body.map((line) => (line === "" ? "" : `\t${line}`)), "}"];
}

function render(value: AlloyValue): string {
    if (typeof value === "string") {
        return text(value);
    }
    if (typeof value === "number" || typeof value === "boolean") {
        return String(value);
    }
    if ("reference" in value) {
        return value.reference;
    }
    if ("kind" in value) {
        const entries = Object.entries(value.entries);
        return `{${entries.map(([name, entry]) => `${key(name)} = ${text(entry)}`).join(", ")}}`;
    }
    return `[${value.map(render).join(", ")}]`;
}

function key(name: string): string {
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : text(name);
}

/** The escapes of JSON are among those of Alloy. */
function text(value: string): string {
    return JSON.stringify(value);
}
