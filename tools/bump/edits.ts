import { repositoryOf } from "./origin";
import type { Bump } from "./request";

/**
 * The text of a file with the new version in place of the old one: in the image's reference, and in links to the source
 * of its project. Other numbers stay, since the same one is another program's version elsewhere.
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

/** Replaces a text where it is not the beginning or the end of a longer one. */
function replaceWhole(text: string, old: string, by: string): string {
    const escaped = old.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return text.replace(new RegExp(`(?<![\\w.-])${escaped}(?![\\w-]|\\.\\d)`, "g"), () => by);
}
