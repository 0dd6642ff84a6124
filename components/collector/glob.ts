/** Text that a regular expression takes as it is. */
export function quoteRe2(text: string): string {
    return text.replace(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`);
}

/** A pattern of names, where `*` is any text and `?` any character, as RE2; no name has `;` in it. */
export function globRe2(pattern: string): string {
    return pattern.replace(/\*+|\?|[^*?]+/g, (part) =>
        part.startsWith("*") ? "[^;]*" : part === "?" ? "[^;]" : quoteRe2(part),
    );
}
