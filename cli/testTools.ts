import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { images } from "../components/images";
import { ensureImageCommand, type ImageCommand } from "./toolchain";
import { cacheFolder } from "./toolchain/cacheFolder";
import { isExecutable, onPath } from "./toolchain/executable";

type Say = (line: string) => void;

/** The tools and servers that the tests run, in the pinned versions. */
const tools: readonly ImageCommand[] = [
    { name: "promtool", image: images.prometheus },
    { name: "amtool", image: images.alertmanager },
    { name: "promtail", image: images.promtail, path: "/usr/bin/promtail" },
    { name: "alloy", image: images.alloy },
    { name: "loki", image: images.loki, path: "/usr/bin/loki" },
];

/** Installs one of the tools if missing; resolves to its path. */
export async function ensureTestTool(
    name: "promtool" | "amtool" | "promtail" | "loki",
    say: Say,
): Promise<string> {
    const [tool] = tools.filter((one) => one.name === name);
    if (tool === undefined) {
        throw new Error(`Unknown tool ${name}.`);
    }
    return placeOf(tool) ?? (await ensureImageCommand(tool, keptAt(tool), say));
}

/**
 * Installs the tools of the tests, unless they are cached or on PATH.
 *
 * @throws Error if one is unavailable.
 */
export async function ensureTestTools(say: Say): Promise<void> {
    for (const tool of tools.filter((one) => placeOf(one) === undefined)) {
        say(`${tool.name} is at ${await ensureImageCommand(tool, keptAt(tool), say)}`);
    }
}

/** The path of a tool of the pinned version, if installed. */
function placeOf(tool: ImageCommand): string | undefined {
    const path = isExecutable(keptAt(tool)) ? keptAt(tool) : onPath(tool.name);
    return path !== undefined && isOf(versionOf(tool), versionOutput(path)) ? path : undefined;
}

/** Alloy prefixes its version with `v`. */
function isOf(version: string, output: string): boolean {
    return [`version ${version} `, `version v${version} `].some((text) => output.includes(text));
}

function versionOutput(path: string): string {
    try {
        return execFileSync(path, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    } catch {
        return "";
    }
}

function versionOf({ image }: ImageCommand): string {
    return /:v?([\d.]+)$/.exec(image)?.[1] ?? image;
}

function keptAt({ name }: ImageCommand): string {
    return join(cacheFolder(), "bin", name);
}
