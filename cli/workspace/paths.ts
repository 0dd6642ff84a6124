import { join } from "node:path";

/** Paths of the commands' own files; all are below `.vigie`, which git ignores. */
export interface ProjectPaths {
    /** The project's folder: the checkout, or another folder that `VIGIE_ROOT` names. */
    root: string;
    /** The tracked project file, `Pulumi.yaml`. */
    projectFile: string;
    /** The tracked stack file; may be missing. */
    stackFile: string;
    /** `.vigie`, readable by the owner only. */
    folder: string;
    /** State of all stacks, unless the environment sets another backend. */
    state: string;
    /** The passphrase of the state's secrets, unless the environment has one. */
    passphrase: string;
    /** The local configuration of the stack: salt and generated secrets, encrypted. */
    localPart: string;
    /** The engine's working folder: copies of the project's files, merged with the local configuration. */
    work: string;
}

/** The paths for a stack of the project in `root`. */
export function projectPaths(root: string, stack: string): ProjectPaths {
    const folder = join(root, ".vigie");
    return {
        root,
        projectFile: join(root, "Pulumi.yaml"),
        stackFile: join(root, `Pulumi.${stack}.yaml`),
        folder,
        state: join(folder, "state"),
        passphrase: join(folder, "passphrase"),
        localPart: join(folder, "local", `${stack}.yaml`),
        work: join(folder, "work", stack),
    };
}
