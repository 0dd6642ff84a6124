import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { knownCommands } from "../../flags";
import { catalogue } from "../../metrics";
import { flagsCommands, metricsCommands } from "./captureCommands";
import { withBump } from "./edits";
import { mentionsOf, testsOf } from "./mentions";
import { releaseNotes } from "./origin";
import { projectFiles } from "./projectFiles";
import type { Bump } from "./request";
import { type Pin, standIn } from "./standIn";

/** The changes of a bump and the remaining steps; lines by section title. */
export type Report = Readonly<Record<string, readonly string[]>>;

/** Writes the new version to the files below a folder; resolves to the changes and the remaining steps. */
export async function bumpIn(root: string, bump: Bump, pin: Pin): Promise<Report> {
    const files = projectFiles(root);
    const changed = Object.entries(files).flatMap(([file, text]) => {
        const bumped = withBump(text, bump);
        if (bumped === text) return [];
        writeFileSync(join(root, file), bumped);
        files[file] = bumped;
        return [`${file}: ${countDifferent(text, bumped)}`];
    });
    const built = await standIn(root, bump, pin);
    const { image, to } = bump;
    return {
        Changed: [...changed, ...built.changed],
        "Capture, from the new version": [
            ...metricsCommands(image, to, catalogue),
            ...flagsCommands(image, knownCommands()),
        ],
        "Look at": [releaseNotes(image, to), ...built.toDo, ...mentionsOf(bump, files)],
        Run: ["npm test", `npx jest ${testsOf(bump, root).join(" ")} --selectProjects e2e --runInBand`],
    };
}

function countDifferent(before: string, after: string): string {
    const old = before.split("\n");
    const count = after.split("\n").filter((line, index) => line !== old[index]).length;
    return count === 1 ? "1 line" : `${count} lines`;
}
