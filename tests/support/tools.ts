import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { images } from "../../components/images";
import { cacheFolder } from "../../cli/toolchain/cacheFolder";
import { isExecutable, onPath } from "../../cli/toolchain/executable";

/** The promtool of the pinned Prometheus. */
export function promtool(): string {
    return pinned("promtool", images.prometheus);
}

/** The amtool of the pinned Alertmanager. */
export function amtool(): string {
    return pinned("amtool", images.alertmanager);
}

/** The Promtail whose pipeline stages the project renders. */
export function promtail(): string {
    return pinned("promtail", images.promtail);
}

/** The Alloy whose components the project renders. */
export function alloy(): string {
    return pinned("alloy", images.alloy);
}

/** The pinned Loki. */
export function loki(): string {
    return pinned("loki", images.loki);
}

/** A tool that comes with an image, of the image's version: where the setup of `npm test` puts it, or on the path. */
function pinned(tool: string, image: string): string {
    const version = /:v?([\d.]+)$/.exec(image)?.[1] ?? image;
    const kept = join(cacheFolder(), "bin", tool);
    const path = isExecutable(kept) ? kept : onPath(tool);
    if (path === undefined) {
        throw new Error(
            `${tool} ${version} is neither at ${kept} nor on the path: "npm test" fetches it first.`,
        );
    }
    const told = execFileSync(path, ["--version"], { encoding: "utf8" });
    if (!told.includes(`version ${version} `) && !told.includes(`version v${version} `)) {
        throw new Error(`${path} must be of version ${version}, but says: ${told.split("\n")[0] ?? ""}`);
    }
    return path;
}
