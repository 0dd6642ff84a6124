import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { dump, load } from "js-yaml";
import { Refusal } from "../report/refusal";
import { omitKeys } from "./omitKeys";
import type { ProjectPaths } from "./paths";
import type { LocalPart, StackFile } from "./stackFile";
import { encryptionOf, isRecord, mergeStackFiles, parseStackFile, printStackFile } from "./stackFile";

/** A stack's files before a run. */
export interface PreparedWorkspace {
    /** The project's name. */
    project: string;
    /** The stack file merged with the local configuration. */
    stackFile: StackFile;
    /** The settings in `Pulumi.yaml`, with their defaults. */
    schema: Readonly<Record<string, unknown>>;
}

/**
 * Reads the project's files and writes the engine's copies; tracked files are never written.
 *
 * @throws Refusal if the stack file is missing, or a file is not YAML.
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
            `Unknown stack: there is no ${basename(stackFile)}. Known stacks: ${stacks.join(", ")}.`,
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

/** The engine's copy of the stack file. */
export function workStackFile(paths: ProjectPaths): string {
    return `${paths.work}/${basename(paths.stackFile)}`;
}

/**
 * Reads the stack's local configuration.
 *
 * If it is missing because the first run was interrupted, the engine's copy still has the salt.
 */
export function readLocalPart(paths: ProjectPaths): LocalPart {
    if (existsSync(paths.localPart)) {
        return parseStackFile(readFileSync(paths.localPart, "utf8")) as LocalPart;
    }
    const copy = workStackFile(paths);
    return existsSync(copy) ? encryptionOf(parseStackFile(readFileSync(copy, "utf8"))) : {};
}

/** Writes the stack's local configuration. */
export function writeLocalPart({ localPart }: ProjectPaths, content: LocalPart): void {
    mkdirSync(dirname(localPart), { recursive: true });
    writeFileSync(localPart, printStackFile(content), { mode: 0o600 });
}

/** `Pulumi.yaml` without `main`: the calling process passes the program to the engine. */
function projectCopy(project: Record<string, unknown>): Record<string, unknown> {
    return { ...omitKeys(project, ["main", "runtime"]), runtime: "nodejs" };
}

function writeIfChanged(path: string, text: string): void {
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
        writeFileSync(path, text);
    }
}
