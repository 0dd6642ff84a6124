import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { images } from "../../components/images";
import { ensureDocker, ensureImages } from "../toolchain";
import { cacheFolder } from "../toolchain/cacheFolder";
import { isExecutable, onPath } from "../toolchain/executable";
import { mustRun } from "../toolchain/run";

type Say = (line: string) => void;

/** A checker that the tests run, and the image that brings it in the pinned version. */
interface TestTool {
    name: string;
    image: string;
}

const tools: readonly TestTool[] = [
    { name: "promtool", image: images.prometheus },
    { name: "amtool", image: images.alertmanager },
];

/**
 * Makes sure that the checkers that the tests run are there, in the versions that the project pins: they are taken out
 * of the very images, unless they are kept already or on the search path.
 *
 * @throws Error where an image cannot be had.
 */
export async function ensureTestTools(say: Say): Promise<void> {
    const missing = tools.filter((tool) => !isThere(tool));
    if (missing.length === 0) {
        return;
    }
    await ensureDocker(say);
    const outcomes = await ensureImages(
        missing.map(({ image }) => image),
        say,
    );
    for (const tool of missing) {
        const outcome = outcomes.find(({ reference }) => reference === tool.image);
        if (outcome === undefined || "unavailable" in outcome) {
            throw new Error(`${tool.name} is not to be had, since its image ${tool.image} is not.`);
        }
        await takeOut(tool);
        say(`${tool.name} is at ${keptAt(tool)}`);
    }
}

function isThere(tool: TestTool): boolean {
    const path = isExecutable(keptAt(tool)) ? keptAt(tool) : onPath(tool.name);
    return path !== undefined && tells(path).includes(`version ${versionOf(tool)} `);
}

function tells(path: string): string {
    try {
        return execFileSync(path, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    } catch {
        return "";
    }
}

function versionOf({ image }: TestTool): string {
    return /:v?([\d.]+)$/.exec(image)?.[1] ?? image;
}

function keptAt({ name }: TestTool): string {
    return join(cacheFolder(), "bin", name);
}

/** Copies a tool out of a container that is never started. */
async function takeOut(tool: TestTool): Promise<void> {
    const container = (await mustRun("docker", ["create", tool.image])).trim();
    try {
        const fresh = `${keptAt(tool)}.${process.pid}`;
        mkdirSync(join(cacheFolder(), "bin"), { recursive: true });
        await mustRun("docker", ["cp", `${container}:/bin/${tool.name}`, fresh]);
        renameSync(fresh, keptAt(tool));
    } finally {
        await mustRun("docker", ["rm", container]);
    }
}
