import type { LineCounter, Scalar } from "yaml";

/** Line and column, both from 1. */
export interface Position {
    line: number;
    column: number;
}

/** Offset in the file of a character of a scalar, which may be folded, indented or escaped. */
export function sourceOffset(text: string, scalar: Scalar, offset: number): number {
    const value = scalar.source ?? "";
    const { type } = scalar;
    const [start, end] = scalar.range ?? [0, 0, 0];
    let at = firstCharacter(text, start, type);
    for (let index = 0; index < offset && index < value.length; index++) {
        if (!isBlank(value[index])) {
            const found = skipBlanks(text, at, end, type);
            at = found + lengthAt(text, found, type);
        }
    }
    return isBlank(value[offset]) ? at : skipBlanks(text, at, end, type);
}

export function positionAt(lines: LineCounter, offset: number): Position {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
}

/** Offset after the opening quote, or after the line of `|` or `>`. */
function firstCharacter(text: string, start: number, type: Scalar["type"]): number {
    if (type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") {
        return start + 1;
    }
    const end = text.indexOf("\n", start);
    return type?.startsWith("BLOCK") ? (end === -1 ? text.length : end + 1) : start;
}

/** Skips folding, indentation and escaped line breaks. */
function skipBlanks(text: string, from: number, end: number, type: Scalar["type"]): number {
    let at = from;
    for (;;) {
        if (at < end && isBlank(text[at])) {
            at += 1;
        } else if (type === "QUOTE_DOUBLE" && at < end && /^\\[ntr \n]/.test(text.slice(at, at + 2))) {
            at += 2;
        } else {
            return at;
        }
    }
}

/** Number of source characters for one character of the value. */
function lengthAt(text: string, at: number, type: Scalar["type"]): number {
    if (type === "QUOTE_SINGLE" && text.startsWith("''", at)) {
        return 2;
    }
    if (type !== "QUOTE_DOUBLE" || text[at] !== "\\") {
        return 1;
    }
    return { x: 4, u: 6, U: 10 }[text[at + 1] ?? ""] ?? 2;
}

function isBlank(character: string | undefined): boolean {
    return character !== undefined && /\s/.test(character);
}
