import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { withProgress } from "../../cli/toolchain/progress";
import { mustRun } from "../../cli/toolchain/run";
import type { Say } from "../../cli/toolchain/say";
import { canLink, cEnvironment, type CLibraries } from "./cLibraries";
import { type CacheEntry, keepOrMake } from "./cache";
import { installPackages } from "./debian";
import type { GoTarget } from "./goTarget";
import { goCommand } from "./goToolchain";
import { hashOf, hashOfFolder } from "./hash";
import { modulesFolder, type ModuleVersion, pinnedRelease } from "./moduleVersion";

/** What is built from a module folder of this project, and how. */
export interface GoRecipe {
    /** What a person calls it; with its version, where that is not a module's. */
    readonly title: string;
    /** The folder under `modules/`: its go.mod and go.sum pin all that goes in. */
    readonly module: string;
    /** The package of each command, by the name that the command gets. */
    readonly commands: Readonly<Record<string, string>>;
    /** The variable that the linker sets to the version, and which version that is. */
    readonly version: { readonly variable: string } & (
        | (ModuleVersion & {
              /** What precedes the number; nothing by default. */
              readonly prefix?: "v";
          })
        | { readonly value: string }
    );
    readonly tags?: readonly string[];
    /** How long it takes on two cores with nothing downloaded or built before. */
    readonly coldSeconds: number;
    /** Libraries in C that the commands are linked against where possible; static by default. */
    readonly c?: CLibraries;
    /** Commands that are built for another machine than this one. */
    readonly target?: GoTarget;
    /** Debian packages with the C compiler and the libraries of commands that need C; by default commands are static. */
    readonly cPackages?: readonly string[];
}

/** Steps around the build of a recipe: they see the build folder, and the entry that will be kept. */
export interface GoSteps {
    /** Completes the copy of the module folder before it is built. */
    readonly before?: (buildFolder: string, go: string) => Promise<void>;
    /** Checks or completes what was built before it is kept. */
    readonly after?: (entry: string, buildFolder: string, go: string) => Promise<void>;
}

/** The version that all commands of the Prometheus family print. */
export const commonVersion = "github.com/prometheus/common/version.Version";

/** The cache entry of a recipe: it changes with the recipe and with every file of its module folder. */
export function goEntry(recipe: GoRecipe): CacheEntry {
    const { module, commands, tags, target } = recipe;
    const version = linkedVersion(recipe);
    const linked = linkedWith(recipe);
    return {
        name: module,
        key: hashOf([
            ...[commands, version, tags, target, hashOfFolder(join(modulesFolder, module))],
            ...(linked ? [linked] : []),
        ]),
    };
}

/** The variable that the linker sets, and its value. */
function linkedVersion({ module, version }: GoRecipe): { variable: string; value: string } {
    if ("value" in version) return version;
    const { variable, prefix = "" } = version;
    return { variable, value: prefix + pinnedRelease(module, version) };
}

/** The true version of what a recipe builds, such as `1.2.3`. */
export function versionOf(recipe: GoRecipe): string {
    return linkedVersion(recipe).value.replace(/^v/, "");
}

function titleOf(recipe: GoRecipe): string {
    return "value" in recipe.version ? recipe.title : `${recipe.title} ${versionOf(recipe)}`;
}

/** What the commands of a recipe lack since they cannot be linked here; undefined if they lack nothing. */
export function lackedIn(recipe: GoRecipe): string | undefined {
    return linkedWith(recipe) ? undefined : recipe.c?.without;
}

function linkedWith({ c, target }: GoRecipe): CLibraries | undefined {
    return c !== undefined && canLink(target) ? c : undefined;
}

/** The folder with the static commands of a recipe under `bin`, built if they are not kept from before. */
export function goBinaries(recipe: GoRecipe, say: Say, steps: GoSteps = {}): Promise<string> {
    return keepOrMake(
        goEntry(recipe),
        async (entry) => {
            const go = await goCommand(say);
            if (recipe.cPackages) await installPackages(recipe.cPackages, say);
            await withProgress(
                say,
                `building ${titleOf(recipe)} from its Go module`,
                recipe.coldSeconds,
                () =>
                    inBuildFolder(recipe, async (folder) => {
                        await steps.before?.(folder, go);
                        const c = linkedWith(recipe);
                        const env = c
                            ? await cEnvironment(c, join(folder, "..", "c"), say)
                            : { CGO_ENABLED: recipe.cPackages ? "1" : "0" };
                        for (const [name, source] of Object.entries(recipe.commands)) {
                            await compile(recipe, { go, cwd: folder, env }, join(entry, "bin", name), source);
                        }
                        await steps.after?.(entry, folder, go);
                    }),
            );
        },
        say,
    );
}

async function inBuildFolder(recipe: GoRecipe, work: (folder: string) => Promise<void>): Promise<void> {
    const parent = await mkdtemp(join(tmpdir(), "vigie-go-"));
    try {
        const folder = join(parent, basename(recipe.module));
        await cp(join(modulesFolder, recipe.module), folder, { recursive: true });
        await work(folder);
    } finally {
        await rm(parent, { recursive: true, force: true });
    }
}

async function compile(
    recipe: GoRecipe,
    { go, cwd, env }: { go: string; cwd: string; env: NodeJS.ProcessEnv },
    output: string,
    source: string,
): Promise<void> {
    const { variable, value } = linkedVersion(recipe);
    const wanted = [...(recipe.tags ?? []), ...(linkedWith(recipe)?.tags ?? [])];
    const tags = wanted.length > 0 ? ["-tags", wanted.join(",")] : [];
    const flags = ["-trimpath", "-mod=readonly", ...tags, "-ldflags", `-s -w -X ${variable}=${value}`];
    await mustRun(go, ["build", ...flags, "-o", output, source], {
        cwd,
        env: {
            GOTOOLCHAIN: "local",
            GOWORK: "off",
            ...env,
            ...(recipe.target && { GOOS: recipe.target.os, GOARCH: recipe.target.arch }),
        },
    });
}
