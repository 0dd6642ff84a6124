/** A glob with `*`, `**`, `?` and `{a,b}` as a pattern for whole paths with slashes. */
export function globPattern(glob: string): RegExp {
    const source = glob
        .replace(/^\.\//, "")
        .replace(/\*\*\/|\*\*|\*|\?|\{[^}]*\}|\[[^\]]*\]|[.+^$()|[\]\\{}]/g, (token) => {
            switch (token) {
                case "**/":
                    return "(?:[^/]+/)*";
                case "**":
                    return ".*";
                case "*":
                    return "[^/]*";
                case "?":
                    return "[^/]";
                default:
                    return tokenPattern(token);
            }
        });
    return new RegExp(`^(?:\\./)?${source}$`);
}

/** Whether a path is the one that a glob names, or is so from one of its folders on. */
export function matchesGlob(path: string, glob: string): boolean {
    const pattern = globPattern(glob);
    const parts = path.split("\\").join("/").split("/");
    return parts.some((_, index) => pattern.test(parts.slice(index).join("/"))) || pattern.test(path);
}

function tokenPattern(token: string): string {
    if (token.startsWith("{") && token.length > 1) {
        return `(?:${token.slice(1, -1).split(",").map(literal).join("|")})`;
    }
    // A class of characters, as the shell has it.
    const [, not, characters] = /^\[(!?)([\w-]+)\]$/.exec(token) ?? [];
    return characters === undefined
        ? literal(token)
        : `[${not ? "^" : ""}${characters.replace(/-/g, "\\-")}]`;
}

function literal(text: string): string {
    return text.replace(/[.*+?^$(){}|[\]\\]/g, "\\$&");
}
