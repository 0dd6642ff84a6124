import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { dump, load } from "js-yaml";
import { Refusal } from "../report/refusal";
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

/**
 * Reads the project's files and writes the copies that the engine works on; the tracked ones are never written.
 *
 * @throws Refusal where the stack has no file, or a file is not YAML.
 */
export function prepareWorkspace(paths: ProjectPaths): PreparedWorkspace {
    mkdirSync(paths.folder, { recursive: true, mode: 0o700 });
    mkdirSync(paths.work, { recursive: true });
    mkdirSync(paths.state, { recursive: true });
    const project = readYaml(paths.projectFile, load);
    if (!isRecord(project) || typeof project.name !== "string") {
        throw new Error(`${paths.projectFile} must have a name`);
    }
    const tracked = readTracked(paths);
    const stackFile = mergeStackFiles(tracked, readLocalPart(paths));
    writeIfChanged(`${paths.work}/Pulumi.yaml`, dump(projectCopy(project), { noRefs: true, lineWidth: -1 }));
    writeIfChanged(workStackFile(paths), printStackFile(stackFile));
    return {
        project: project.name,
        stackFile,
        schema: isRecord(project.config) ? project.config : {},
    };
}

function readTracked({ root, stackFile }: ProjectPaths): StackFile {
    if (!existsSync(stackFile)) {
        const stacks = readdirSync(root).flatMap((file) => /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1] ?? []);
        throw new Refusal(
            `There is no ${basename(stackFile)}, so there is no such stack. There are: ${stacks.join(", ")}.`,
        );
    }
    return readYaml(stackFile, parseStackFile);
}

function readYaml<T>(path: string, parse: (text: string) => T): T {
    try {
        return parse(readFileSync(path, "utf8"));
    } catch (error) {
        throw new Refusal(`${path} cannot be read: ${(error as Error).message}`);
    }
}

/** The copy of the stack's file that the engine reads and writes. */
export function workStackFile(paths: ProjectPaths): string {
    return `${paths.work}/${basename(paths.stackFile)}`;
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
