const escapes: Readonly<Record<string, string>> = { n: "\n", '"': '"', "\\": "\\" };

/** Unescapes a quoted string or a help line of the exposition format. */
export function unescape(text: string): string {
    return text.replace(/\\([n"\\])/g, (_all, escaped: string) => escapes[escaped] ?? escaped);
}

/** Names are quoted if they contain characters other than letters, digits, `_` and `:`. */
const quoted = String.raw`"((?:[^"\\]|\\.)*)"`;
const label = new RegExp(String.raw`\s*(?:${quoted}|([\w:]+))\s*(?:=\s*${quoted})?\s*(,|\})`, "y");

/** The metric name, if present, and the label names in the braces of a sample. */
export function parseBraces(line: string, start: number): { metric?: string; labels: string[] } {
    const labels: string[] = [];
    let metric: string | undefined;
    label.lastIndex = start;
    if (/^\s*\}/.test(line.slice(start))) {
        return { labels };
    }
    for (let end = ","; end !== "}";) {
        const match = label.exec(line);
        if (match === null) {
            throw new Error(`invalid labels: ${line}`);
        }
        const name = match[1] === undefined ? (match[2] ?? "") : unescape(match[1]);
        if (match[3] === undefined) {
            metric = name;
        } else {
            labels.push(name);
        }
        end = match[4] ?? "}";
        if (end === "," && /^\s*\}/.test(line.slice(label.lastIndex))) {
            end = "}";
        }
    }
    return { ...(metric !== undefined && { metric }), labels };
}
