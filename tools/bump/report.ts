import type { Report } from "./bump";
import type { Bump } from "./request";
import type { ToCapture } from "./toCapture";

/** What a bump did, for people to read; a part without lines is left out. */
export function describeBump({ image, references }: Bump, report: Report): string {
    const parts = Object.entries(report)
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => [`${title}:`, ...lines.map((line) => `  ${line}`)].join("\n"));
    return [`${image}: ${references.from} -> ${references.to}`, ...parts].join("\n\n");
}

/** What has to be captured anew, a line a file. */
export function describeToCapture(files: readonly ToCapture[]): string {
    const lines = files.map(
        ({ file, has, deployed, reason }) =>
            `${file} is of ${has}, deployed is ${deployed}${reason === undefined ? ": capture it anew" : `: ${reason}`}`,
    );
    return lines.length === 0 ? "All metrics and flags are of the deployed versions." : lines.join("\n");
}
