import { CommandFailed } from "./run";

const telling =
    /no such host|not resolve|ENOTFOUND|EAI_AGAIN|fetch failed|refused|timed? ?out|unreachable|forbidden|denied|unauthorized|not found|manifest unknown/i;
const longest = 200;

/** The line of a failed command's output that states the reason: a network error, otherwise the last line. */
export function reasonOf(error: unknown): string {
    const text =
        error instanceof CommandFailed
            ? error.output
            : error instanceof Error
              ? error.message
              : String(error);
    const lines = text
        .split("\n")
        .map((line) => line.replace(/^(Error response from daemon|error|warning): /i, "").trim())
        .filter((line) => line !== "");
    const line = lines.find((candidate) => telling.test(candidate)) ?? lines.at(-1) ?? "no reason given";
    return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
