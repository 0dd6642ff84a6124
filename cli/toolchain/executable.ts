import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Whether a file exists and is executable. */
export function isExecutable(path: string): boolean {
    try {
        accessSync(path, constants.X_OK);
        return statSync(path).isFile();
    } catch {
        return false;
    }
}

/** The absolute path of a command on the search path. */
export function onPath(command: string, searchPath = process.env.PATH ?? ""): string | undefined {
    return searchPath
        .split(delimiter)
        .filter((folder) => folder !== "")
        .map((folder) => join(folder, command))
        .find(isExecutable);
}
