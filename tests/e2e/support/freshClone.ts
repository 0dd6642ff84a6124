import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const checkout = join(__dirname, "../../..");

/** A folder with what a fresh clone of this checkout has, uncommitted changes too; nothing is installed there. */
export function freshClone(): string {
    const folder = mkdtempSync(join(tmpdir(), "vigie-clone-"));
    const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
        cwd: checkout,
        encoding: "utf8",
    });
    for (const file of listed.split("\0")) {
        const source = join(checkout, file);
        if (file !== "" && existsSync(source)) {
            mkdirSync(dirname(join(folder, file)), { recursive: true });
            cpSync(source, join(folder, file), { verbatimSymlinks: true });
        }
    }
    return folder;
}

/** Removes it. */
export function removeClone(folder: string): void {
    rmSync(folder, { recursive: true, force: true });
}
