import { anyOf, hintOf, literally, namesOfKind, start } from "./names";
import type { RedactionPattern, Secrets } from "./pattern";
import {
    bare,
    depths,
    encodedParameter,
    encodedQuoted,
    insideQuotes,
    quote,
    quoteExpression,
    shaped,
    singleQuoted,
} from "./values";

const blank = String.raw`[ \t]*`;
const assign = `${blank}(?:=>?|:=?)${blank}`;
/** What ends a name that stands in quotes or brackets. */
const closed = String.raw`\\*["']\]?`;

/** What ends a name and begins a value; a value in quotes or brackets may have letters before them, as Python's have. */
const opened = String.raw`(?:${closed})?${assign}(?:\[\s*)?[bru]?\\*["']`;

/** What stands behind names of fields. */
export function fieldPatterns(secrets: Secrets): RedactionPattern[] {
    const { sure, words, headers } = namesOf(secrets);
    const all = [...sure, ...words, ...headers];
    if (all.length === 0) {
        return [];
    }
    const name = anyOf(all);
    const { replacement } = secrets;
    const where = (question: string): string[] => [hintOf(secrets), question];
    return [
        ...sql(secrets),
        ...numbers(name, replacement).map((one) => ({ ...one, where: where(`${name}${aNumber}`) })),
        {
            about: "fields with lists",
            where: where(`${name}${opened}`),
            expression: `${name}(?:${closed})?${assign}(?:${lists()})`,
            replacement,
        },
        {
            about: "fields with quoted values",
            where: where(`${name}${opened}`),
            expression: `${name}(?:${closed})?${assign}(?:${quoted()})`,
            replacement,
        },
        {
            about: "arguments",
            where: where("--"),
            expression: argument(name),
            replacement,
        },
        ...bareValues(sure, words).map((expression) => ({
            about: "fields with bare values",
            where: where(`${name}(?:${closed})?${assign}[^\\s"'&]`),
            expression,
            replacement,
        })),
        {
            about: "URL-encoded fields",
            where: where(`${name}(?:%5[Cc])*%`),
            expression: encoded(name),
            replacement,
        },
    ];
}

/** The names of all kinds, and those of the caller. */
function namesOf({ kinds, fields }: Secrets): Record<"sure" | "words" | "headers", string[]> {
    const of = kinds.map((kind) => namesOfKind[kind]);
    const own = fields.map(literally);
    return {
        sure: [...of.flatMap(({ sure }) => sure ?? []), ...own.map((field) => start + field)],
        words: of.flatMap(({ words }) => words ?? []),
        headers: of.flatMap(({ headers }) => headers ?? []),
    };
}

const digits = "-?[0-9][0-9.eE+-]*";
const aNumber = String.raw`\\*["']${assign}${digits}`;

/** Numbers of JSON and Python, which become texts: the quotes are those of the name. */
function numbers(name: string, replacement: string): Omit<RedactionPattern, "where">[] {
    const styles = [
        ...depths.map((depth) => ({ expression: quoteExpression(depth), text: quote(depth) })),
        { expression: "'", text: "'" },
    ];
    return styles.map(({ expression, text }) => ({
        about: "fields with numbers",
        expression: `${name}${expression}${assign}(${digits})`,
        replacement: `${text}${replacement}${text}`,
    }));
}

function lists(): string {
    return depths
        .map((depth) => [quoteExpression(depth), insideQuotes(depth)] as const)
        .map(([mark, inside]) => {
            const value = `${mark}(?:${inside})?`;
            return String.raw`\[\s*${mark}((?:${inside})(?:${mark}\s*,\s*${value})*)`;
        })
        .join("|");
}

function quoted(): string {
    const double = depths.map((depth) => `${quoteExpression(depth)}(${insideQuotes(depth)})`);
    return [...double, ...singleQuoted.map((single) => `[bru]?${single}`)].join("|");
}

/** `--password secret`, also as two texts of a JSON list. */
function argument(name: string): string {
    const next = String.raw`(?:[ \t]+|\\*["'][ \t]*,[ \t]*)`;
    const letter = String.raw`(?:[^\s"'\\]|\\+[^\s"'\\])`;
    const word = String.raw`((?:[^\s"'\\=:-]|\\+[^\s"'\\])${letter}*)`;
    return String.raw`--[\w-]*${name}${next}(?:${quoted()}|${word})`;
}

/** `PASSWORD 'secret'` and `IDENTIFIED BY 'secret'`. */
function sql(secrets: Secrets): RedactionPattern[] {
    const { kinds, replacement } = secrets;
    if (!kinds.includes("password")) {
        return [];
    }
    const before = String.raw`(?i:password|identified[ \t]+by)[ \t]+`;
    const expression = `${before}(?:${singleQuoted.join("|")})`;
    return [
        {
            about: "passwords in SQL",
            where: [hintOf(secrets), "(?i:password|identified)[ \\t]+['bB]"],
            expression,
            replacement,
        },
    ];
}

function bareValues(sure: readonly string[], words: readonly string[]): string[] {
    const always = [
        ...sure.map((name) => `${name}${assign}`),
        ...words.map((name) => `${name}(?:${blank}=>?${blank}|:)`),
        // A word is no word where it is a part of a name, `access_token: …`.
        ...(words.length === 0 ? [] : [`[a-z0-9_.-](?:${words.join("|")})${assign}`]),
    ];
    const inSentence = [
        ...sure.map((name) => name + closed),
        ...words.map((name) => `${name}(?:${closed})?`),
    ];
    return always.length === 0 ? [] : [`${anyOf(always)}(${bare})|${anyOf(inSentence)}${assign}(${shaped})`];
}

function encoded(name: string): string {
    const space = String.raw`(?:%20|\+)*`;
    const mark = "(?:%5[Cc])*%2[27]";
    return `${name}(?:${mark}${space}%3[Aa]${space}${mark}(${encodedQuoted})|%3[Dd](${encodedParameter}))`;
}
