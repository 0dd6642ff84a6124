/** A token of Go's text/template. */
export interface Token {
    kind: "text" | "string" | "number" | "word" | "variable" | "field" | "symbol";
    text: string;
    from: number;
    to: number;
}

/** An action: `{{ … }}`. */
export interface Action {
    /** Offset of the braces. */
    from: number;
    to: number;
    tokens: readonly Token[];
}

export interface TemplateFault {
    from: number;
    to: number;
    message: string;
    /** Whether it is an unknown function. */
    isFunction?: boolean;
}

export interface Scan {
    actions: readonly Action[];
    faults: readonly TemplateFault[];
}

const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
    ["string", /"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+'/y],
    ["number", /[+-]?(?:0[xXbBoO])?\d[\w.]*(?:[eE][+-]?\d+)?/y],
    ["variable", /\$[\p{L}\p{N}_]*/uy],
    ["field", /\.[\p{L}_][\p{L}\p{N}_]*/uy],
    ["word", /[\p{L}_][\p{L}\p{N}_]*/uy],
    ["symbol", /:=|[|()=,.]/y],
];

/** Finds the actions of a template. */
export function scanTemplate(text: string): Scan {
    const actions: Action[] = [];
    const faults: TemplateFault[] = [];
    let at = text.indexOf("{{");
    while (at !== -1) {
        const action = scanAction(text, at);
        if ("message" in action) {
            faults.push(action);
            return { actions, faults };
        }
        actions.push(action);
        at = text.indexOf("{{", action.to);
    }
    return { actions, faults };
}

function scanAction(text: string, from: number): Action | TemplateFault {
    let at = from + 2;
    if (/^-\s/.test(text.slice(at, at + 2))) {
        at += 2;
    }
    const comment = /^\s*\/\*[^]*?\*\/\s*-?\}\}/.exec(text.slice(at));
    if (comment) {
        return { from, to: at + comment[0].length, tokens: [] };
    }
    const tokens: Token[] = [];
    for (;;) {
        const blank = /\s*/y;
        blank.lastIndex = at;
        const skipped = blank.exec(text)?.[0].length ?? 0;
        at += skipped;
        const end = skipped > 0 && text.startsWith("-}}", at) ? 3 : text.startsWith("}}", at) ? 2 : 0;
        if (end > 0) {
            return { from, to: at + end, tokens };
        }
        const token = tokenAt(text, at);
        if (token === undefined) {
            return refused(text, from, at);
        }
        tokens.push(token);
        at = token.to;
    }
}

function tokenAt(text: string, at: number): Token | undefined {
    for (const [kind, pattern] of patterns) {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0];
        if (found !== undefined) {
            return { kind, text: found, from: at, to: at + found.length };
        }
    }
    return undefined;
}

function refused(text: string, from: number, at: number): TemplateFault {
    const character = text.charAt(at);
    return character === ""
        ? { from, to: from + 2, message: "{{ is not closed" }
        : { from: at, to: at + 1, message: `"${character}" is not valid in a template action` };
}
