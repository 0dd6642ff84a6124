import { mkdtemp, readdir, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mustRun, run } from "../../cli/toolchain/run";
import type { Say } from "../../cli/toolchain/say";
import { withProgress } from "../../cli/toolchain/progress";

const quiet = { DEBIAN_FRONTEND: "noninteractive" };

/** Whether this machine takes its packages from Debian or a relative of it. */
export function isDebian(): boolean {
    return existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
}

/** Whether this process may install packages. */
export function isRoot(): boolean {
    return process.getuid?.() === 0;
}

/** Installs Debian packages; needs root. */
export async function installPackages(names: readonly string[], say: Say): Promise<void> {
    if (!isDebian() || !isRoot()) throw new Error(`installing ${names.join(", ")} needs root on Debian`);
    await withProgress(say, `installing ${names.join(", ")} from Debian`, 60, async () => {
        await mustRun("apt-get", ["update"], { env: quiet });
        await mustRun("apt-get", ["install", "-y", "--no-install-recommends", ...names], { env: quiet });
    });
}

/** What a Debian package holds, unpacked and not installed. */
export interface Unpacked {
    readonly folder: string;
    readonly version: string;
}

/** Downloads a Debian package and unpacks it into a folder; refreshes the package lists if they lack it. */
export async function unpackPackage(name: string, folder: string): Promise<Unpacked> {
    const downloads = await mkdtemp(join(tmpdir(), "vigie-deb-"));
    try {
        const first = await run("apt-get", ["download", name], { cwd: downloads });
        if (first.code !== 0) {
            await run("apt-get", ["update"], { env: quiet });
            await mustRun("apt-get", ["download", name], { cwd: downloads });
        }
        const file = join(downloads, (await readdir(downloads))[0] ?? name);
        await mustRun("dpkg-deb", ["-x", file, folder]);
        return { folder, version: (await mustRun("dpkg-deb", ["-f", file, "Version"])).trim() };
    } finally {
        await rm(downloads, { recursive: true, force: true });
    }
}

/** The version of the software in a Debian version: "1:1.45.0-2+b4" holds 1.45.0. */
export function upstreamVersion(debianVersion: string): string {
    return debianVersion
        .replace(/^\d+:/, "")
        .replace(/-[^-]*$/, "")
        .replace(/[+~].*$/, "");
}
