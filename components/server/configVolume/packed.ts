import type { Files } from "../../spec/files";
import { quote, unquote } from "./shell";

/**
 * Files as one text of the shell that writes them below `$incoming`.
 *
 * Docker takes a file in 70 ms, however small it is, and a server has a dozen: as one they are live a second earlier.
 * Content is never an argument of a command, which others could see.
 */
export function packed(files: Files): string {
    const paths = Object.keys(files).sort();
    return [
        ...foldersOf(paths).map((folder) => `mkdir -p "$incoming"/${quote(folder)}\n`),
        ...paths.map((path) => packedFile(path, files[path] ?? "")),
    ].join("");
}

const word = String.raw`'(?:[^']|'\\'')*'`;
const packedFiles = new RegExp(
    String.raw`^(cat|head -c \d+) >"\$incoming"/(${word}) <<'(VIGIE_END_*)'\n([\s\S]*?)^\3$`,
    "gm",
);

/** The files of a text that `packed` made. */
export function unpacked(text: string): Files {
    return Object.fromEntries(
        [...text.matchAll(packedFiles)].map(([, command, path = "", , content = ""]) => [
            unquote(path),
            command === "cat" ? content : content.slice(0, -1),
        ]),
    );
}

/** The content of a file in the text always ends with a line break; the length shows if the file itself does not. */
function packedFile(path: string, content: string): string {
    const isWhole = content.endsWith("\n");
    const end = endMarkFor(content);
    const command = isWhole ? "cat" : `head -c ${Buffer.byteLength(content)}`;
    return `${command} >"$incoming"/${quote(path)} <<'${end}'\n${content}${isWhole ? "" : "\n"}${end}\n`;
}

/** A line that the content does not have. */
function endMarkFor(content: string): string {
    const lines = new Set(content.split("\n"));
    let mark = "VIGIE_END";
    while (lines.has(mark)) {
        mark += "_";
    }
    return mark;
}

function foldersOf(paths: readonly string[]): string[] {
    const folders = paths
        .filter((path) => path.includes("/"))
        .map((path) => path.slice(0, path.lastIndexOf("/")));
    return [...new Set(folders)];
}
