import type { Span } from "./ast";

/** A text in which each Grafana variable is replaced by a placeholder of the same length. */
export interface Filled {
    text: string;
    /** Positions of variables outside strings. */
    holes: readonly Hole[];
}

export interface Hole extends Span {
    /** Whether the variable must be a duration. */
    isDuration: boolean;
}

const variable = /\$\{[^}]*\}|\$[A-Za-z_]\w*|\[\[[A-Za-z_]\w*(?::\w+)?\]\]/y;
const quoted = /"(?:[^"\\]|\\[^])*"?|'(?:[^'\\]|\\[^])*'?|`[^`]*`?|#[^\n]*/y;

/**
 * Replaces each variable in brackets or after `offset` by a duration, and any other one by a name. Variables in
 * strings stay.
 */
export function fillVariables(text: string): Filled {
    const holes: Hole[] = [];
    let filled = "";
    let depth = 0;
    while (filled.length < text.length) {
        const at = filled.length;
        const hole = match(variable, text, at);
        const kept = hole === undefined ? (match(quoted, text, at) ?? text.charAt(at)) : "";
        if (hole === undefined) {
            depth += kept === "[" ? 1 : kept === "]" ? -1 : 0;
            filled += kept;
        } else {
            const isDuration = depth > 0 || /\boffset\s+-?$/i.test(filled);
            holes.push({ from: at, to: at + hole.length, isDuration });
            filled += isDuration ? durationFor(hole, text, at) : "v".padEnd(hole.length, "_");
        }
    }
    return { text: filled, holes };
}

/** Whether a part of a text contains a variable. */
export function hasHole(holes: readonly Span[], { from, to }: Span): boolean {
    return holes.some((hole) => hole.from < to && hole.to > from);
}

/** As in `[${__range_s}s]`, a unit can follow the variable. */
function durationFor(hole: string, text: string, at: number): string {
    const isNumber = /[a-z]/.test(text.charAt(at + hole.length));
    return isNumber ? "1".padStart(hole.length, "0") : "1m".padStart(hole.length, "0");
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
}
