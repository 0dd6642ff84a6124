/** A text as one word of the shell. */
export function quote(text: string): string {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The text of a word that `quote` made. */
export function unquote(word: string): string {
    return word.slice(1, -1).replaceAll(`'\\''`, "'");
}
