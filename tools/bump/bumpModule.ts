import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reasonOf } from "../../cli/toolchain/reason";
import { CommandFailed, mustRun } from "../../cli/toolchain/run";
import type { GoRecipe } from "../offline/goBuild";
import { moduleNumber, type ModuleVersion } from "../offline/moduleVersion";

/** A module folder of `tools/offline`, and the version to pin. */
export interface ModuleBump {
    /** The folder with its go.mod. */
    folder: string;
    recipe: GoRecipe;
    pinned: ModuleVersion;
    version: string;
}

/**
 * Pins a version in go.mod, with the checksums of its dependencies; on failure, restores the folder and resolves to the
 * reason.
 */
export async function bumpModule(
    { folder, recipe, pinned, version }: ModuleBump,
    go: string,
): Promise<string | undefined> {
    const work = await mkdtemp(join(tmpdir(), "vigie-bump-"));
    const env = { GOTOOLCHAIN: "local", GOWORK: "off", GOFLAGS: "-mod=mod" };
    try {
        await cp(folder, work, { recursive: true });
        await mustRun(go, ["get", `${pinned.module}@${moduleNumber(version, pinned)}`], { cwd: work, env });
        await mustRun(go, ["list", "-deps", ...packagesOf(recipe)], { cwd: work, env });
        for (const file of ["go.mod", "go.sum"]) await cp(join(work, file), join(folder, file));
        return undefined;
    } catch (error) {
        if (!(error instanceof CommandFailed)) throw error;
        return reasonOf(error.output);
    } finally {
        await rm(work, { recursive: true, force: true });
    }
}

function packagesOf({ commands }: GoRecipe): string[] {
    return [...new Set(Object.values(commands))];
}
