import { repositoryOf } from "./origin";
import type { Bump } from "./request";

/**
 * Replaces the version in a file: in the image's reference, and in links to the source of its project. Other occurrences
 * stay, since they may be versions of other programs.
 */
export function withBump(text: string, bump: Bump): string {
    const { image, from, to, references } = bump;
    const repository = repositoryOf(image);
    const bumped = replaceWhole(text, references.from, references.to);
    return repository === undefined
        ? bumped
        : ["tree", "blob"].reduce(
              (part, kind) =>
                  replaceWhole(part, `${repository}/${kind}/v${from}`, `${repository}/${kind}/v${to}`),
              bumped,
          );
}

/** Replaces a text at word boundaries. */
function replaceWhole(text: string, old: string, by: string): string {
    const escaped = old.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return text.replace(new RegExp(`(?<![\\w.-])${escaped}(?![\\w-]|\\.\\d)`, "g"), () => by);
}
