import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { images } from "../../../components/images";
import { fileOf } from "../../../flags";
import type { CommandFlags } from "../../../flags/types";
import { ensureImages } from "../../../cli/toolchain";
import { programs } from "./programs";
import { readFlags } from "./readFlags";
import { renderFlags } from "./renderFlags";

/** The usage of the command. */
export const usage = `npm run catalogue -- flags [COMMAND…]

Writes the flags of the programs in the project's images to flags/COMMAND.json; of all capturable commands by default.`;

/**
 * Writes the flags of commands to their files in a folder; resolves to a summary line. Details that the help does not
 * contain are preserved.
 */
export async function captureFlags(commands: readonly string[], folder: string): Promise<string> {
    const asked = programs.filter(({ command }) => commands.length === 0 || commands.includes(command));
    if (asked.length === 0) {
        throw new Error(usage);
    }
    await ensureImages([...new Set(asked.map(({ image }) => images[image]))], console.error);
    for (const program of asked) {
        const file = join(folder, fileOf(program.command));
        const earlier = existsSync(file)
            ? (JSON.parse(readFileSync(file, "utf8")) as CommandFlags)
            : undefined;
        const { source, unlisted, environment } = earlier ?? {};
        writeFileSync(file, renderFlags({ ...(await readFlags(program)), source, unlisted, environment }));
    }
    return `flags of ${asked.map(({ command }) => command).join(", ")}`;
}
