import type { Session } from "../session";
import { Refusal } from "../report/refusal";
import type { DockerEngine } from "../docker/engine";
import { Omissions } from "./omissions";
import type { MissingPart, Requirements } from "./requirements";

/** How to obtain images and plugins. */
export interface Effort {
    /** Whether to retry recently unavailable ones. */
    retryUnavailable: boolean;
    /** Whether to pull images; otherwise only recently unavailable ones count as missing. */
    fetchImages: boolean;
}

/** Obtains missing images and plugins; returns the parts to omit. */
export async function ensureParts(
    session: Session,
    engine: DockerEngine | undefined,
    needs: Requirements,
    { retryUnavailable, fetchImages }: Effort,
): Promise<readonly MissingPart[]> {
    const omissions = new Omissions(session.paths.work);
    const unavailable = omissions.recent();
    const recent = retryUnavailable ? [] : unavailable;
    // Without pulling, the recorded result stays.
    const recentImages = fetchImages ? recent : unavailable;
    const lackImages = engine ? await missingImages(session, engine, needs, recentImages, fetchImages) : [];
    const missing = [...lackImages, ...(await missingPlugins(session, needs, recent, lackImages))];
    if (missing.some((part) => !recent.includes(part)) || missing.length < recent.length) {
        omissions.keep(missing);
    }
    return missing;
}

async function missingImages(
    { toolchain, printer }: Session,
    engine: DockerEngine,
    { images }: Requirements,
    recent: readonly MissingPart[],
    fetch: boolean,
): Promise<MissingPart[]> {
    const tags = await engine.imageTags();
    const absent = images.filter(({ image }) => !tags.has(image));
    const known = recent.filter(({ name, what }) =>
        absent.some((part) => part.name === name && part.image === what),
    );
    const wanted = absent.filter(({ image }) => !known.some(({ what }) => what === image));
    if (wanted.length === 0 || !fetch) {
        return known;
    }
    const refused = await toolchain.ensureImages([...new Set(wanted.map(({ image }) => image))], (line) =>
        printer.note(line),
    );
    const newly = wanted.flatMap(({ name, image }) => {
        const refusal = refused.find((one) => one.image === image);
        return refusal ? [{ name, what: image, reason: refusal.reason }] : [];
    });
    return [...known, ...newly];
}

/** A part omitted for its image needs no plugin: installing one can take minutes. */
async function missingPlugins(
    { toolchain, printer }: Session,
    { plugins = [] }: Requirements,
    recent: readonly MissingPart[],
    leftOut: readonly MissingPart[],
): Promise<MissingPart[]> {
    const missing: MissingPart[] = [];
    for (const plugin of plugins.filter(({ part }) => !leftOut.some(({ name }) => name === part))) {
        const what = `the plugin ${plugin.name} ${plugin.version}`;
        const known = recent.find((part) => part.name === plugin.part && part.what === what);
        const reason = known
            ? known.reason
            : await toolchain.ensurePlugin(plugin, (line) => printer.note(line));
        if (reason !== undefined && plugin.isRequired === true) {
            throw new Refusal(`${what} is required, but unavailable: ${reason}`, "Nothing was changed.");
        }
        if (reason !== undefined) {
            missing.push(known ?? { name: plugin.part, what, reason });
        }
    }
    return missing;
}
