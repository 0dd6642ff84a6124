import { type ImageName, images } from "../../components/images";
import { type CommandFlags, fileOf } from "../../flags";
import type { MetricsSource } from "../../metrics";
import { promisedVersion } from "../offline/labels";
import { otherVersions } from "./otherVersions";

/** A file that was captured from another version than the one that is deployed. */
export interface ToCapture {
    /** `metrics/redis.json`. */
    file: string;
    image: ImageName;
    /** The version that it was captured from. */
    has: string;
    /** The version that is deployed. */
    deployed: string;
    /** Why it cannot be captured from that one. */
    reason?: string;
}

/**
 * The files of metrics and flags that have to be captured anew.
 *
 * Such a file says which version it was captured from, and so is never out of date unnoticed: a new version of an image
 * is a change of `images.ts` alone.
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

/** The image that a source of metrics is of; what a scrape adds is Prometheus's. */
function imageOf(source: string): ImageName | undefined {
    const name = source === "scrape" ? "prometheus" : source;
    return name in images ? (name as ImageName) : undefined;
}
