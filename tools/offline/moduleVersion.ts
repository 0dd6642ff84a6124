import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version of a module that a go.mod pins. */
export interface ModuleVersion {
    readonly module: string;
    /** How the module numbers its releases: Prometheus has 0.301.0 for release 3.1.0; the same by default. */
    readonly numbering?: "prometheus";
}

/** The folders with a go.mod each. */
export const modulesFolder = join(__dirname, "modules");

/** The release, such as `1.2.3`, that the go.mod of a folder pins. Throws where it does not name the module. */
export function pinnedRelease(folder: string, { module, numbering }: ModuleVersion): string {
    const number = pinnedNumber(folder, module).replace(/^v/, "");
    return numbering === undefined
        ? number
        : number.replace(
              /^0\.(\d)(\d\d)\./,
              (_all, major: string, minor: string) => `${major}.${Number(minor)}.`,
          );
}

/** The module's own number of a release, such as `v1.2.3`. */
export function moduleNumber(release: string, { numbering }: ModuleVersion): string {
    return numbering === undefined
        ? `v${release}`
        : release.replace(
              /^(\d)\.(\d+)\./,
              (_all, major: string, minor: string) => `v0.${major}${minor.padStart(2, "0")}.`,
          );
}

/** The number, such as `v1.2.3`, that the go.mod of a folder pins a module to. Throws where it does not name it. */
export function pinnedNumber(folder: string, module: string): string {
    const lines = readFileSync(join(modulesFolder, folder, "go.mod"), "utf8").split("\n");
    const words = lines.map((line) =>
        line
            .trim()
            .replace(/^require /, "")
            .split(" "),
    );
    const number = words.find(([name]) => name === module)?.[1];
    if (number === undefined) {
        throw new Error(`modules/${folder}/go.mod does not pin ${module}`);
    }
    return number;
}
