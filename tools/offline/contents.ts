import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { mustRun } from "../../cli/toolchain/run";
import type { Say } from "../../cli/toolchain/say";
import { keepOrMake } from "./cache";
import { unpackPackage, upstreamVersion } from "./debian";
import { goBinaries, goEntry, lackedIn, versionOf } from "./goBuild";
import { type GoTarget, thisMachine } from "./goTarget";
import type { DebianSource, GoSource } from "./imageRecipe";

/** What the source of an image gave. */
export interface Contents {
    /** The folder of its commands. */
    readonly commands: string;
    /** The folder with libraries of its commands as they are in the image's root; this machine's alone by default. */
    readonly libraries?: string;
    /** Further files by their path in the image. */
    readonly files: Readonly<Record<string, string>>;
    /** The true version of what is in it. */
    readonly version: string;
    /** Where it comes from, in words. */
    readonly origin: string;
    /** What it lacks since it could not be linked against C libraries here. */
    readonly lacks?: string;
}

/** The part of an image's hash that its source makes up. */
export function sourceKey(source: GoSource | DebianSource): unknown {
    return "go" in source ? [goEntry(source.go).key, source.moduleFiles?.files] : source;
}

/** Builds or unpacks what goes into an image, if it is not kept from before. */
export async function sourceContents(source: GoSource | DebianSource, say: Say): Promise<Contents> {
    return "go" in source ? fromGo(source, await engineTarget(), say) : fromDebian(source, say);
}

/** The same for this machine itself, without an engine. */
export function contentsForThisMachine(source: GoSource | DebianSource, say: Say): Promise<Contents> {
    return "go" in source ? fromGo(source, thisMachine(), say) : fromDebian(source, say);
}

async function fromGo({ go, before, moduleFiles }: GoSource, target: GoTarget, say: Say): Promise<Contents> {
    const recipe = { ...go, target };
    const files = Object.entries(moduleFiles?.files ?? {});
    const lacks = lackedIn(recipe);
    const entry = await goBinaries(recipe, say, {
        before,
        after: async (folder, buildFolder, command) => {
            if (moduleFiles === undefined) return;
            const listing = ["list", "-m", "-f", "{{.Dir}}", moduleFiles.module];
            const module = (await mustRun(command, listing, { cwd: buildFolder })).trim();
            await mkdir(join(folder, "files"));
            for (const [, file] of files) await cp(join(module, file), join(folder, "files", basename(file)));
        },
    });
    return {
        commands: join(entry, "bin"),
        files: Object.fromEntries(
            files.map(([place, file]) => [place, join(entry, "files", basename(file))]),
        ),
        version: versionOf(recipe),
        origin: "its Go module",
        ...(lacks !== undefined && { lacks }),
    };
}

/** Images are for Linux on the engine's processor, which may be another than this machine's. */
async function engineTarget(): Promise<GoTarget> {
    const arch = await mustRun("docker", ["version", "--format", "{{.Server.Arch}}"]);
    return { os: "linux", arch: arch.trim() };
}

async function fromDebian(source: DebianSource, say: Say): Promise<Contents> {
    const { debian, command, libraries = [] } = source;
    const entry = await keepOrMake(
        { name: debian, key: ["unpacked", ...libraries].join("-") },
        async (folder) => {
            say(`unpacking ${[debian, ...libraries].join(", ")} from Debian`);
            const { version } = await unpackPackage(debian, join(folder, "unpacked"));
            for (const library of libraries) await unpackPackage(library, join(folder, "unpacked"));
            await writeFile(join(folder, "version"), upstreamVersion(version));
        },
        say,
    );
    return {
        commands: dirname(join(entry, "unpacked", command)),
        ...(libraries.length > 0 && { libraries: join(entry, "unpacked") }),
        files: {},
        version: await readFile(join(entry, "version"), "utf8"),
        origin: "Debian",
    };
}
