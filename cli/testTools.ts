import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { images } from "../components/images";
import { ensureImageCommand, type ImageCommand } from "./toolchain";
import { cacheFolder } from "./toolchain/cacheFolder";
import { isExecutable, onPath } from "./toolchain/executable";

type Say = (line: string) => void;

/** The checkers and servers that the tests run, in the versions that the project pins. */
const tools: readonly ImageCommand[] = [
    { name: "promtool", image: images.prometheus },
    { name: "amtool", image: images.alertmanager },
    { name: "promtail", image: images.promtail, path: "/usr/bin/promtail" },
    { name: "alloy", image: images.alloy },
    { name: "loki", image: images.loki, path: "/usr/bin/loki" },
];

/** Makes sure that one of the tools is there, and resolves to its path. */
export async function ensureTestTool(
    name: "promtool" | "amtool" | "promtail" | "loki",
    say: Say,
): Promise<string> {
    const [tool] = tools.filter((one) => one.name === name);
    if (tool === undefined) {
        throw new Error(`There is no tool ${name}.`);
    }
    return placeOf(tool) ?? (await ensureImageCommand(tool, keptAt(tool), say));
}

/**
 * Makes sure that the tools that the tests run are there, unless they are kept already or on the search path.
 *
 * @throws Error where one cannot be had.
 */
export async function ensureTestTools(say: Say): Promise<void> {
    for (const tool of tools.filter((one) => placeOf(one) === undefined)) {
        say(`${tool.name} is at ${await ensureImageCommand(tool, keptAt(tool), say)}`);
    }
}

/** Where a tool of the right version is; nothing where it has to be fetched. */
function placeOf(tool: ImageCommand): string | undefined {
    const path = isExecutable(keptAt(tool)) ? keptAt(tool) : onPath(tool.name);
    return path !== undefined && isOf(versionOf(tool), tells(path)) ? path : undefined;
}

/** Alloy writes a `v` before its version. */
function isOf(version: string, told: string): boolean {
    return [`version ${version} `, `version v${version} `].some((text) => told.includes(text));
}

function tells(path: string): string {
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
