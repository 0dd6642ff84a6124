import { nearestName } from "../metrics/nearestName";
import { keywords, templateFunctions } from "./functions";
import { type Action, scanTemplate, type TemplateFault, type Token } from "./tokens";

/** A label that a template uses. */
export interface LabelUse {
    name: string;
    from: number;
    to: number;
}

/** A position where a template prints the value. */
export interface ValueUse {
    from: number;
    to: number;
    /** Functions applied to it: `humanize`, `printf`. */
    functions: readonly string[];
    /** The format of `printf`. */
    format: string | undefined;
}

/** The analysis of a template. */
export interface ParsedTemplate {
    faults: readonly TemplateFault[];
    labels: readonly LabelUse[];
    values: readonly ValueUse[];
}

/** Variables that Prometheus defines in every alert template. */
const given = ["$", "$labels", "$value", "$externalLabels", "$externalURL"];

/** Parses the template of an alert's label or annotation. */
export function parseTemplate(text: string): ParsedTemplate {
    const { actions, faults } = scanTemplate(text);
    return {
        faults: [
            ...faults,
            ...(faults.length > 0 ? [] : [...structureFaults(actions), ...wordFaults(actions)]),
        ],
        labels: expectedLabels(atRoot(actions)),
        values: atRoot(actions).flatMap((action) => valueIn(action) ?? []),
    };
}

const opening = new Set(["if", "range", "with", "define", "block"]);

function* structureFaults(actions: readonly Action[]): Generator<TemplateFault> {
    const open: Action[] = [];
    for (const action of actions) {
        const [first] = action.tokens;
        const word = first?.kind === "word" ? first.text : "";
        if (opening.has(word)) {
            open.push(action);
        } else if (word === "else" && open.length === 0) {
            yield { ...span(action), message: "else without if, range or with" };
        } else if (word === "end" && open.pop() === undefined) {
            yield { ...span(action), message: "end without if, range or with" };
        }
        if (isEmpty(action)) {
            yield { ...span(action), message: "nothing between {{ and }}" };
        }
        yield* bracketFaults(action);
    }
    for (const action of open) {
        yield { ...span(action), message: `${action.tokens[0]?.text ?? ""} is not closed by {{ end }}` };
    }
}

/** An action without content; a comment has no tokens either, but is longer than its braces. */
function isEmpty({ from, to, tokens }: Action): boolean {
    return tokens.length === 0 && to - from <= 6;
}

function* bracketFaults({ tokens }: Action): Generator<TemplateFault> {
    let depth = 0;
    for (const token of tokens) {
        depth +=
            token.text === "(" && token.kind === "symbol"
                ? 1
                : token.text === ")" && token.kind === "symbol"
                  ? -1
                  : 0;
        if (depth < 0) {
            yield { ...span(token), message: ") without (" };
            return;
        }
    }
    const last = tokens.at(-1);
    if (depth > 0 && last) {
        yield { ...span(last), message: "( is not closed" };
    } else if (last?.kind === "symbol" && last.text === "|") {
        yield { ...span(last), message: "nothing after |" };
    }
}

function* wordFaults(actions: readonly Action[]): Generator<TemplateFault> {
    const declared = new Set(given);
    const named = new Set(["true", "false", "nil"]);
    for (const { tokens } of actions) {
        for (const [index, token] of tokens.entries()) {
            const next = tokens[index + 1];
            if (token.kind === "variable") {
                if (next?.text === ":=" || (next?.text === "," && tokens[0]?.text === "range")) {
                    declared.add(token.text);
                } else if (!declared.has(token.text)) {
                    yield { ...span(token), message: `undefined variable ${token.text}` };
                }
            } else if (
                token.kind === "word" &&
                !templateFunctions.has(token.text) &&
                !named.has(token.text) &&
                !keywords.has(token.text)
            ) {
                const near = nearestName(token.text, templateFunctions);
                const hint = near === undefined ? "" : `; did you mean ${near}?`;
                yield {
                    ...span(token),
                    isFunction: true,
                    message: `unknown function ${token.text}${hint}`,
                };
            }
        }
    }
}

/** Labels that the template requires; one that it tests first may be absent. */
function expectedLabels(actions: readonly Action[]): LabelUse[] {
    const uses = actions.map(({ tokens }) => ({ asks: tokens[0]?.text ?? "", labels: labelsIn(tokens) }));
    const asked = new Set(
        uses.flatMap(({ asks, labels }) =>
            ["if", "with"].includes(asks) ? labels.map(({ name }) => name) : [],
        ),
    );
    return uses.flatMap(({ labels }) => labels.filter(({ name }) => !asked.has(name)));
}

/** The actions outside range and with, where the dot has another meaning. */
function atRoot(actions: readonly Action[]): Action[] {
    const open: string[] = [];
    return actions.map((action) => {
        const [first] = action.tokens;
        const isMoved = open.some((word) => word === "range" || word === "with");
        if (first?.kind === "word" && opening.has(first.text)) {
            open.push(first.text);
        } else if (first?.text === "end") {
            open.pop();
        }
        return {
            ...action,
            tokens: action.tokens.filter(
                (token, index) => !isOfOther(token, action.tokens[index - 1], isMoved),
            ),
        };
    });
}

/** Whether `.Labels` or `.Value` belongs to another value: `$sample.Labels`. */
function isOfOther({ kind, text, from }: Token, before: Token | undefined, isMoved: boolean): boolean {
    const isAlone = before?.to !== from;
    const isRoot = before?.text === "$" && !isAlone;
    return kind === "field" && (text === ".Labels" || text === ".Value") && !isRoot && (isMoved || !isAlone);
}

function labelsIn(tokens: readonly Token[]): LabelUse[] {
    return tokens.flatMap((token, index) => {
        const next = tokens[index + 1];
        const isLabels = token.text === "$labels" || (token.text === ".Labels" && token.kind === "field");
        if (!isLabels || next === undefined) {
            return [];
        }
        if (next.kind === "field" && next.from === token.to) {
            return [{ name: next.text.slice(1), from: token.from, to: next.to }];
        }
        const isIndexed = tokens[index - 1]?.text === "index" && next.kind === "string";
        return isIndexed ? [{ name: next.text.slice(1, -1), from: token.from, to: next.to }] : [];
    });
}

/** How an action prints the value; undefined if it only tests it. */
function valueIn({ from, to, tokens }: Action): ValueUse | undefined {
    const isShown = tokens.some(
        ({ text, kind }) => text === "$value" || (text === ".Value" && kind === "field"),
    );
    const first = tokens[0]?.text ?? "";
    if (!isShown || keywords.has(first) || tokens.some(({ text }) => text === ":=" || text === "=")) {
        return undefined;
    }
    const functions = tokens.filter(({ kind }) => kind === "word").map(({ text }) => text);
    const format = tokens.findIndex(({ text }) => text === "printf");
    const behind = format === -1 ? undefined : tokens[format + 1];
    return { from, to, functions, format: behind?.kind === "string" ? behind.text.slice(1, -1) : undefined };
}

function span({ from, to }: { from: number; to: number }): { from: number; to: number } {
    return { from, to };
}
