/** Something to lint in a file: the file itself, or a document embedded in it. */
export interface Part {
    kind: "rules" | "dashboard" | "alertmanager";
    text: string;
    /** Line of the file before the part's first one. */
    linesBefore: number;
    /** Columns before each of its lines. */
    indent: number;
}

const ruleLine = /^[ \t]*(?:-[ \t]+)?["']?(?:alert|record)["']?[ \t]*:/m;
const groupsLine = /^( *)["']?groups["']?[ \t]*:[ \t]*(?:#.*)?\r?$/;
const blockLine = /^( *)(?:- )?["']?([\w./-]+)["']?[ \t]*:[ \t]*\|[-+]?\d?[ \t]*(?:#.*)?\r?$/;
const documentLine = /^---(?:[ \t].*)?\r?$/;

/** Whether a text may hold rules: it has the keys that every rule has. */
export function looksLikeRules(text: string): boolean {
    return ruleLine.test(text) && /["']?expr["']?[ \t]*:/.test(text);
}

/** Whether a text may be or hold a dashboard. */
export function looksLikeDashboard(text: string): boolean {
    return /"(panels|rows)"\s*:\s*\[/.test(text) && /"(title|schemaVersion|templating)"\s*:/.test(text);
}

/**
 * The parts of a YAML file to lint: rule files, also as `PrometheusRule` or in a list of them, and dashboards and rule
 * files that a `ConfigMap` or a `GrafanaDashboard` has as a block of text. Other forms are ignored.
 */
export function partsOfYaml(text: string): Part[] {
    const lines = text.split("\n");
    const found: Part[] = [];
    for (let index = 0; index < lines.length; index += 1) {
        const line = lines[index] ?? "";
        const groups = groupsLine.exec(line);
        const block = groups ? null : blockLine.exec(line);
        if (groups || block) {
            const indent = (groups ?? block)?.[1]?.length ?? 0;
            const part = groups
                ? partAt(lines, index, endOfValue(lines, index, indent), indent, "rules")
                : blockAt(lines, index, indent);
            if (part) {
                found.push(part);
                index = part.linesBefore + part.text.split("\n").length - 1;
            }
        }
    }
    return found;
}

/** A block of text below a key, where it is a dashboard or a rule file. */
function blockAt(lines: readonly string[], key: number, indent: number): Part | undefined {
    const end = endOfBlock(lines, key, indent);
    const first = lines.slice(key + 1, end).find((line) => line.trim() !== "");
    const inner = first === undefined ? 0 : first.length - first.trimStart().length;
    const part = partAt(lines, key + 1, end, inner, "dashboard");
    if (looksLikeDashboard(part.text) && part.text.trimStart().startsWith("{")) {
        return part;
    }
    const isRules = /^groups[ \t]*:/m.test(part.text) && looksLikeRules(part.text);
    return isRules ? { ...part, kind: "rules" } : undefined;
}

function partAt(
    lines: readonly string[],
    first: number,
    end: number,
    indent: number,
    kind: Part["kind"],
): Part {
    return {
        kind,
        text: lines
            .slice(first, end)
            .map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)))
            .join("\n"),
        linesBefore: first,
        indent,
    };
}

/** The line after a key's value; a list may stand at the key's own column. */
function endOfValue(lines: readonly string[], key: number, indent: number): number {
    return endWhere(
        lines,
        key,
        (line, depth) => depth < indent || (depth === indent && !/^\s*(-( |$)|#)/.test(line)),
    );
}

function endOfBlock(lines: readonly string[], key: number, indent: number): number {
    return endWhere(lines, key, (_, depth) => depth <= indent);
}

function endWhere(
    lines: readonly string[],
    key: number,
    isOver: (line: string, depth: number) => boolean,
): number {
    for (let index = key + 1; index < lines.length; index += 1) {
        const line = lines[index] ?? "";
        const isEmpty = line.trim() === "";
        if ((!isEmpty && isOver(line, line.length - line.trimStart().length)) || documentLine.test(line)) {
            return index;
        }
    }
    return lines.length;
}
