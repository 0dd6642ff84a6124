/** How deep a JSON text may lie within JSON strings: `\"`, `\\\"`, and once more. */
export const depths = [3, 2, 1, 0] as const;

/** RE2 of so many backslashes. */
function backslashes(count: number): string {
    return String.raw`\\{${count}}`;
}

/** How a quote is written in JSON that lies so deep within JSON strings. */
export function quote(depth: number): string {
    return "\\".repeat(2 ** depth - 1) + '"';
}

/** RE2 of such a quote. */
export function quoteExpression(depth: number): string {
    return depth === 0 ? '"' : `${backslashes(2 ** depth - 1)}"`;
}

/**
 * RE2 of what stands between such quotes, where it is not empty.
 *
 * Each level of escapes doubles the backslashes and adds one before a quote, so that the number of backslashes before
 * a quote tells whether it ends the text.
 */
export function insideQuotes(depth: number): string {
    const pair = 2 ** (depth + 1);
    const pairs = `(?:${backslashes(pair)})`;
    const escapedQuote = `${pairs}*${backslashes(pair - 1)}"`;
    return String.raw`(?:[^"\\]|\\+[^"\\]|${escapedQuote})+${pairs}*|${pairs}+`;
}

/**
 * RE2 of a text in single quotes, which are doubled or escaped within, each with one group: one that ends without double quotes in it, one that has some
 * and is followed by what follows a value, and one that never ends.
 */
export const singleQuoted: readonly string[] = [
    String.raw`'((?:[^'"\\]|''|\\+[^\\])+)'`,
    String.raw`'((?:[^'\\]|''|\\+[^\\])+)'(?:[\s,;:)}\]]|$)`,
    String.raw`'((?:[^\s'"\\]|\\+[^\s'"\\])+)`,
];

const within = String.raw`[^\s&"'\\]`;
const last = String.raw`[^\s&"'\\,;:()\[\]{}]`;
const to = String.raw`(?:${within}|\\+${within})*(?:${last}|\\+${last})`;

/** RE2 of a value without quotes: up to a space, a quote or `&`, without the punctuation that ends it. */
export const bare = String.raw`(?:\[\w+\](?:${to})?|${to})`;

/** RE2 of a value without quotes that no word of a sentence looks like: with a digit, or long. */
export const shaped = String.raw`(?:[^\s&"'\\0-9\[({]*[0-9][^\s&"'\\]{3,}${last}|[^\s&"'\\0-9\[({]{4,}[0-9]${within}*|[\w.+/=~-]{15,}${last})`;

const encodedBut = (end: string): string =>
    String.raw`(?:%5[Cc]%22|[^\s&"'%]|%[013-9A-Fa-f][0-9A-Fa-f]|%2${end})+`;

/** RE2 of a value in URL-encoded text, up to the next parameter. */
export const encodedParameter = encodedBut("[013-57-9A-Fa-f]");

/** RE2 of a value in URL-encoded quotes. */
export const encodedQuoted = encodedBut("[01345689A-Fa-f]");
