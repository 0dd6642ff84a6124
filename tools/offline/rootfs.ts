import { existsSync } from "node:fs";
import { chmod, copyFile, cp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { mustRun } from "../../cli/toolchain/run";
import type { Say } from "../../cli/toolchain/say";
import { libraryFolders } from "./cLibraries";
import { type CacheEntry, keepOrMake } from "./cache";
import { unpackPackage } from "./debian";

/** Changes with what `base` puts into an image. */
export const baseRevision = 2;

const entry: CacheEntry = { name: "base", key: `r${baseRevision}` };
const certificates = "etc/ssl/certs/ca-certificates.crt";

const passwd = ["root:x:0:0:root:/root:/bin/sh", "nobody:x:65534:65534:nobody:/home:/bin/false", ""].join(
    "\n",
);
const group = ["root:x:0:", "nobody:x:65534:", ""].join("\n");

/** The folder of what every image starts from: busybox as shell and tools, users, certificates. */
export function baseFolder(say: Say): Promise<string> {
    return keepOrMake(
        entry,
        async (folder) => {
            say("unpacking busybox-static from Debian");
            await addBusybox(folder);
            await write(join(folder, "etc/passwd"), passwd);
            await write(join(folder, "etc/group"), group);
            await addCertificates(folder);
            for (const empty of ["dev", "home", "proc", "root", "run", "sys", "tmp", "usr/bin", "var"]) {
                await mkdir(join(folder, empty), { recursive: true });
            }
            await symlink("../run", join(folder, "var", "run"));
            await chmod(join(folder, "tmp"), 0o1777);
        },
        say,
    );
}

async function addBusybox(folder: string): Promise<void> {
    const unpacked = join(folder, "unpacked");
    await unpackPackage("busybox-static", unpacked);
    await mkdir(join(folder, "bin"));
    await copyFile(join(unpacked, "bin/busybox"), join(folder, "bin/busybox"));
    await rm(unpacked, { recursive: true });
    const applets = (await mustRun(join(folder, "bin/busybox"), ["--list"])).split("\n");
    for (const applet of applets.filter((name) => name !== "" && name !== "busybox")) {
        await symlink("busybox", join(folder, "bin", applet));
    }
}

async function addCertificates(folder: string): Promise<void> {
    if (existsSync(`/${certificates}`)) await copyInto(folder, `/${certificates}`, `/${certificates}`);
}

/** Copies a file to its place in an image. */
export async function copyInto(root: string, place: string, file: string): Promise<void> {
    const target = join(root, place);
    await mkdir(dirname(target), { recursive: true });
    await cp(file, target, { dereference: true });
}

/**
 * The libraries that a command needs: where each is in an image, and where it is here; none if it is static.
 *
 * They are this machine's, or those of `more`, a folder with libraries in the places that Debian gives them.
 */
export async function librariesOf(command: string, more?: string): Promise<[string, string][]> {
    const env = more === undefined ? {} : { LD_LIBRARY_PATH: (await libraryFolders(more)).join(":") };
    const listed = await mustRun("ldd", [command], { env }).catch(() => "");
    const missing = /(\S+) => not found/.exec(listed)?.[1];
    if (missing !== undefined) throw new Error(`${command} needs ${missing}, which is not here`);
    return [...listed.matchAll(/(?:=>\s*)?(\/\S+) \(0x/g)].map(([, path = ""]) => [
        more !== undefined && path.startsWith(`${more}/`) ? path.slice(more.length) : path,
        path,
    ]);
}

async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
}

const nobody = 65534;

/** Packs a folder as an image's one layer: all is root's but the folders named, which are nobody's or the owner's. */
export async function pack(
    root: string,
    owned: readonly string[],
    archive: string,
    owner: number = nobody,
): Promise<void> {
    const same = ["--sort=name", "--mtime=@0", "--mode=a+rX", "--numeric-owner", "-C", root];
    const excluded = owned.map((folder) => `--exclude=.${folder}`);
    await mustRun("tar", [
        "--create",
        "--file",
        archive,
        "--owner=0",
        "--group=0",
        ...same,
        ...excluded,
        ".",
    ]);
    const paths = owned.map((folder) => `.${folder}`);
    if (paths.length === 0) return;
    await mustRun("tar", [
        "--append",
        "--file",
        archive,
        `--owner=${owner}`,
        `--group=${owner}`,
        ...same,
        ...paths,
    ]);
}
