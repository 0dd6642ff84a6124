import { join } from "node:path";

/** Where the commands keep what is theirs; everything is below `.vigie`, which git ignores. */
export interface ProjectPaths {
    /** The project's folder: the checkout, or another folder that `VIGIE_ROOT` names. */
    root: string;
    /** The tracked description of the project. */
    projectFile: string;
    /** The tracked configuration of the stack; may be missing. */
    stackFile: string;
    /** `.vigie`, readable by its owner alone. */
    folder: string;
    /** State of all stacks, unless the environment names another backend. */
    state: string;
    /** The passphrase of the state's secrets, unless the environment has one. */
    passphrase: string;
    /** What belongs to the stack's configuration on this machine only: salt and generated secrets, encrypted. */
    localPart: string;
    /** Where the engine runs: copies of the project's files, with the local part merged in. */
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
