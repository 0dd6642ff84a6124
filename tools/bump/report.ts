import type { Report } from "./bump";
import type { Bump } from "./request";
import type { ToCapture } from "./toCapture";

/** The report of a bump; sections without lines are omitted. */
export function describeBump({ image, references }: Bump, report: Report): string {
    const parts = Object.entries(report)
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => [`${title}:`, ...lines.map((line) => `  ${line}`)].join("\n"));
    return [`${image}: ${references.from} -> ${references.to}`, ...parts].join("\n\n");
}

/** The files to capture again, a line each. */
export function describeToCapture(files: readonly ToCapture[]): string {
    const lines = files.map(
        ({ file, has, deployed, reason }) =>
            `${file} is of version ${has}, deployed is ${deployed}${reason === undefined ? ": capture it again" : `: ${reason}`}`,
    );
    return lines.length === 0 ? "All metrics and flags are of the deployed versions." : lines.join("\n");
}
