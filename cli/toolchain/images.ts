import { buildImage, noteLabel, offlineLabel, recipeHash, recipeLabel } from "../../tools/offline";
import { firstWay, Unavailable } from "./firstWay";
import { type ImageOutcome, remark } from "./imageOutcome";
import { withProgress } from "./progress";
import { mustRun, run } from "./run";
import type { Say } from "./say";

/** Ensures that the engine has each image: present, pulled or built. Reports deviations. */
export async function ensureImages(references: readonly string[], say: Say): Promise<ImageOutcome[]> {
    const outcomes: ImageOutcome[] = [];
    for (const reference of references) {
        const outcome = await ensureImage(reference, say);
        const line = remark(outcome);
        if (line !== undefined) say(line);
        outcomes.push(outcome);
    }
    return outcomes;
}

async function ensureImage(reference: string, say: Say): Promise<ImageOutcome> {
    try {
        return await firstWay<ImageOutcome>(
            reference,
            [
                { how: `looking for ${reference}`, attempt: () => present(reference) },
                { how: `docker pull ${reference}`, attempt: () => pulled(reference, say) },
                { how: `building ${reference}`, attempt: () => built(reference, say) },
            ],
            say,
        );
    } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        return { reference, unavailable: error.refusals.join("; ") };
    }
}

/** An image in the engine; a locally built one counts only if its recipe is unchanged. */
async function present(reference: string): Promise<ImageOutcome | undefined> {
    const ran = await run("docker", ["image", "inspect", "--format", "{{json .Config.Labels}}", reference]);
    if (ran.code !== 0) return undefined;
    const labels = (JSON.parse(ran.stdout) ?? {}) as Record<string, string>;
    if (labels[offlineLabel] === "true" && labels[recipeLabel] !== recipeHash(reference)) return undefined;
    return { reference, source: "present", ...holding(labels[noteLabel]) };
}

async function pulled(reference: string, say: Say): Promise<ImageOutcome> {
    await withProgress(say, `docker pull ${reference}`, undefined, () =>
        mustRun("docker", ["pull", "--quiet", reference]),
    );
    return { reference, source: "pulled" };
}

async function built(reference: string, say: Say): Promise<ImageOutcome> {
    return { reference, source: "built", ...holding(await buildImage(reference, say)) };
}

function holding(note: string | undefined): { readonly holds?: string } {
    return note === undefined ? {} : { holds: note };
}
