import { createHash } from "node:crypto";
import type { Files } from "../../spec/files";

/** Mount path of the configuration volume in every server. */
export const configurationMount = "/etc/vigie";

/** The folder in the volume that holds the files that are in force. */
export const currentConfiguration = `${configurationMount}/current`;

/** Path of the secret file called `name` in a server. */
export function secretPath(name: string): string {
    return `${configurationMount}/secrets/${name}`;
}

/** Endpoint where a running server shows the configuration that it has loaded. */
export interface ProofPlace {
    url: string;
    /** A header that the request needs, `Name: value`; none by default. */
    header?: string;
}

/** How the running server is notified of new files, and queried for the files that it runs. */
export interface Reload {
    /** Receives an empty POST, and answers with an error where it refuses the files; left out for a server that looks
     *  at its files every few seconds, which has to give a proof. */
    url?: string;
    /** Text that the answer has where the server took the files, for one that answers a refusal like a success; any
     *  success by default. */
    answer?: string;
    /** Answers once the server is up. */
    readyUrl: string;
    /** Proof that the server runs these files: the answer has a line with `contains`, in each of the places. */
    readBack?: ProofPlace & { contains: string; alsoAt?: readonly ProofPlace[] };
}

/** The server's own checker, as a container of its image: for images that have no shell to call it from. */
export interface CheckerPlan {
    /** Arguments of the image's entrypoint; it fails where the files are wrong. */
    command: readonly string[];
    /** What it reads, by absolute path in the container. */
    files: Files;
}

/** A file with a secret in it, or a part of one, for a server that reads no file with the secret alone. */
export interface ComposedSecret {
    /** Name of the secret. */
    secret: string;
    /** Content of the file or part, with `{{secret}}` once, where the secret goes. */
    template: string;
    /**
     * How the secret is written there: as a JSON string; as a value of a MySQL option file, whose reader expands
     * `DOLLAR` to a dollar sign; or as it is, and refused where it has white space, or is no bcrypt hash.
     */
    encoding: "json" | "optionFile" | "word" | "bcrypt";
}

/** What travels through a configuration volume: plain data, known at preview. */
export interface ConfigPlan {
    /** Plain files by path below the volume's current folder. */
    files: Files;
    /** Those of the plain files that travel compressed, since they are many and seldom change; none by default. */
    compressedFiles?: readonly string[];
    /** Secret files: the name of the secret, which is all that is in the file, or what the file is made of, or its
     *  parts in their order; by the name of the file, which `secretPath` resolves to. */
    secretFiles: Readonly<Record<string, string | ComposedSecret | readonly ComposedSecret[]>>;
    /** User and group, as numbers, that own the files; secret files are readable by that user only. */
    owner: { user: number; group: number };
    /** Shell command that fails where the plain files are wrong; run in their folder, with the server's paths to them
     *  and to the secret files in place. */
    check?: string;
    /** The same for a server without a shell; run before the writer, on files of its own. */
    checker?: CheckerPlan;
    /** Those of the plain files that the server reads only when it starts; none by default. */
    startupFiles?: readonly string[];
    /** The plain file that a server watches in the volume's own folder: a link of its name, which points to the file, is
     *  put there anew whenever files come into force, secret ones too. None by default. */
    watchedFile?: string;
    /** Undefined for servers that cannot reload: a change of their configuration replaces them. */
    reload?: Reload;
    /** How the running server is notified of new secret files; left out for servers that read those at each use, and for
     *  those that are replaced with them. */
    secretReload?: Reload;
}

/** Identifies the plain files of a plan: the first 16 hexadecimal digits of their SHA-256. */
export function hashFiles(files: Files): string {
    const hash = createHash("sha256");
    for (const path of Object.keys(files).sort()) {
        hash.update(`${path}\0${files[path]}\0`);
    }
    return hash.digest("hex").slice(0, 16);
}
