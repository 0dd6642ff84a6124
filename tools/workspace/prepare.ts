import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { dump, load } from "js-yaml";
import { omitKeys } from "./omitKeys";
import type { ProjectPaths } from "./paths";
import type { LocalPart, StackFile } from "./stackFile";
import { encryptionOf, isRecord, mergeStackFiles, parseStackFile, printStackFile } from "./stackFile";

/** A stack's files as they are before a run. */
export interface PreparedWorkspace {
    /** The project's name. */
    project: string;
    /** The stack's configuration, with the local part merged in. */
    stackFile: StackFile;
    /** What `Pulumi.yaml` says of each setting; the defaults are used where a stack has no value. */
    schema: Readonly<Record<string, unknown>>;
}

/** Reads the project's files and writes the copies that the engine works on; the tracked ones are never written. */
export function prepareWorkspace(paths: ProjectPaths): PreparedWorkspace {
    mkdirSync(paths.folder, { recursive: true, mode: 0o700 });
    mkdirSync(paths.work, { recursive: true });
    mkdirSync(paths.state, { recursive: true });
    const project = load(readFileSync(paths.projectFile, "utf8"));
    if (!isRecord(project) || typeof project.name !== "string") {
        throw new Error(`${paths.projectFile} must have a name`);
    }
    const tracked = existsSync(paths.stackFile) ? parseStackFile(readFileSync(paths.stackFile, "utf8")) : {};
    const stackFile = mergeStackFiles(tracked, readLocalPart(paths));
    writeIfChanged(`${paths.work}/Pulumi.yaml`, dump(projectCopy(project), { noRefs: true, lineWidth: -1 }));
    writeIfChanged(workStackFile(paths), printStackFile(stackFile));
    return {
        project: project.name,
        stackFile,
        schema: isRecord(project.config) ? project.config : {},
    };
}

/** The copy of the stack's file that the engine reads and writes. */
export function workStackFile(paths: ProjectPaths): string {
    const name = paths.stackFile.slice(dirname(paths.stackFile).length + 1);
    return `${paths.work}/${name}`;
}

/**
 * Reads what this machine adds to the stack's configuration.
 *
 * Where it was never kept, because the first run was interrupted, the engine's own copy still has the salt.
 */
export function readLocalPart(paths: ProjectPaths): LocalPart {
    if (existsSync(paths.localPart)) {
        return parseStackFile(readFileSync(paths.localPart, "utf8")) as LocalPart;
    }
    const copy = workStackFile(paths);
    return existsSync(copy) ? encryptionOf(parseStackFile(readFileSync(copy, "utf8"))) : {};
}

/** Keeps what this machine adds to the stack's configuration. */
export function writeLocalPart({ localPart }: ProjectPaths, content: LocalPart): void {
    mkdirSync(dirname(localPart), { recursive: true });
    writeFileSync(localPart, printStackFile(content), { mode: 0o600 });
}

/** The program is handed to the engine by the calling process: a path to its source would not be found from here. */
function projectCopy(project: Record<string, unknown>): Record<string, unknown> {
    return { ...omitKeys(project, ["main", "runtime"]), runtime: "nodejs" };
}

function writeIfChanged(path: string, text: string): void {
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
        writeFileSync(path, text);
    }
}
