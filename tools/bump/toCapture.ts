import { type ImageName, images } from "../../components/images";
import { type CommandFlags, fileOf } from "../../flags";
import type { MetricsSource } from "../../metrics";
import { promisedVersion } from "../offline/labels";
import { otherVersions } from "./otherVersions";

/** A file captured from a version other than the deployed one. */
export interface ToCapture {
    /** `metrics/redis.json`. */
    file: string;
    image: ImageName;
    /** The captured version. */
    has: string;
    /** The deployed version. */
    deployed: string;
    /** Why it cannot be captured from the deployed version. */
    reason?: string;
}

/**
 * The files of metrics and flags to capture again.
 *
 * Each file states its captured version, so that outdated files are always detected: changing an image's version needs only
 * a change of `images.ts`.
 */
export function toCapture(
    sources: readonly MetricsSource[],
    commands: readonly CommandFlags[],
    deployed: Readonly<Record<ImageName, string>> = images,
): ToCapture[] {
    const metrics = sources.flatMap(({ name, version }) => {
        const image = imageOf(name);
        return image === undefined
            ? []
            : [{ kind: "metrics" as const, file: `metrics/${name}.json`, image, version }];
    });
    const flags = commands.map(({ command, image, version }) => ({
        kind: "flags" as const,
        file: `flags/${fileOf(command)}`,
        image,
        version,
    }));
    return [...metrics, ...flags].flatMap(({ kind, file, image, version }) => {
        const wanted = promisedVersion(deployed[image]);
        const reason = otherVersions[kind][image];
        return version === wanted
            ? []
            : [{ file, image, has: version, deployed: wanted, ...(reason !== undefined && { reason }) }];
    });
}

/** The image of a source of metrics; metrics that a scrape adds belong to Prometheus. */
function imageOf(source: string): ImageName | undefined {
    const name = source === "scrape" ? "prometheus" : source;
    return name in images ? (name as ImageName) : undefined;
}
