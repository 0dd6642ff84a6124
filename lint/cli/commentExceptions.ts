import type { Exception } from "./exception";

const comment =
    /^(.*?)#[ \t]*vigie-lint-disable-(next|file)[ \t]+([A-Z]{2}\d+(?:[ \t]*,[ \t]*[A-Z]{2}\d+)*)[ \t]*(?::[ \t]*(.*?))?[ \t]*\r?$/;
const withoutContent = /^[ \t]*(#.*)?\r?$/;

/**
 * The exceptions that the comments of a YAML file state.
 *
 * `# vigie-lint-disable-next VL113: reason` applies to the rule that follows or contains it;
 * `# vigie-lint-disable-file VL113: reason` applies to the whole file.
 */
export function commentExceptions(file: string, text: string): Exception[] {
    if (!text.includes("vigie-lint-disable-")) {
        return [];
    }
    const lines = text.split("\n");
    return lines.flatMap((line, index) => {
        const [, before = "", scope, codes = "", reason = ""] = comment.exec(line) ?? [];
        const next = before.trim() === "" ? nextContent(lines, index) : index + 1;
        return codes
            .split(/[ \t]*,[ \t]*/)
            .filter(Boolean)
            .map((code): Exception => ({
                code,
                reason,
                file,
                line: index + 1,
                column: before.length + 1,
                covers: (finding) =>
                    finding.file === file &&
                    (scope === "file" || contains(finding.lines ?? [finding.line, finding.line], next)),
            }));
    });
}

/** The first line after an index, counted from 1, that is neither empty nor a comment. */
function nextContent(lines: readonly string[], index: number): number {
    const found = lines.findIndex((line, at) => at > index && !withoutContent.test(line));
    return found + 1;
}

function contains([first, last]: readonly [number, number], line: number): boolean {
    return first <= line && line <= last;
}
