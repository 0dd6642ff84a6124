/**
 * A glob as a pattern of whole paths with slashes: `*` and `?` stand for what is in a name, `**` for any folders,
 * `[a-z]` and `[!a-z]` for one character, `{a,b}` for either. A leading `./` is ignored.
 */
export function globPattern(glob: string): RegExp {
    return new RegExp(`^${sourceOf(glob.replace(/^\.\//, ""))}$`);
}

const wildcards: Readonly<Record<string, string>> = {
    "**/": "(?:[^/]+/)*",
    "**": ".*",
    "*": "[^/]*",
    "?": "[^/]",
};

function sourceOf(glob: string): string {
    return glob.replace(
        /\*\*\/|\*\*|[*?]|\{[^{}]*\}|\[!?[\w-]+\]|[^*?]/g,
        (token) => wildcards[token] ?? eitherOf(token) ?? characterOf(token) ?? literal(token),
    );
}

function eitherOf(token: string): string | undefined {
    const inner = /^\{(.*)\}$/.exec(token)?.[1];
    return inner === undefined ? undefined : `(?:${inner.split(",").map(sourceOf).join("|")})`;
}

/** A range the wrong way round is no class of characters, as in the shell. */
function characterOf(token: string): string | undefined {
    const [, not = "", characters = ""] = /^\[(!?)([\w-]+)\]$/.exec(token) ?? [];
    const ranges = [...characters.matchAll(/(\w)-(\w)/g)];
    if (characters === "" || ranges.some(([, from = "", to = ""]) => from > to)) {
        return undefined;
    }
    return `[${not && "^/"}${characters.replace(/(\w-\w)|-/g, (_, range?: string) => range ?? "\\-")}]`;
}

function literal(text: string): string {
    return text.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
}
