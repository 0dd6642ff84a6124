import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CommandFlags } from "./types";

export type { CommandFlags, Dialect, FlagKind } from "./types";

/** The folder with a file for each command. */
export const flagsFolder = __dirname;

/** The name of a command's file. */
export function fileOf(command: string): string {
    return `${command.replaceAll(" ", "-")}.json`;
}

/** The flags of every command that a container of the project runs, sorted by file. */
export function knownCommands(): readonly CommandFlags[] {
    return readdirSync(flagsFolder)
        .filter((file) => file.endsWith(".json"))
        .sort()
        .map((file) => JSON.parse(readFileSync(join(flagsFolder, file), "utf8")) as CommandFlags);
}
