import { editDistance } from "./editDistance";

/** The name that is written most like `wrong`, where one is near enough to have been meant. */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
    const distances = names.map((name) => ({
        name,
        distance: editDistance(wrong.toLowerCase(), name.toLowerCase()),
    }));
    const [best] = distances.sort((a, b) => a.distance - b.distance);
    return best !== undefined && best.distance <= Math.max(2, wrong.length / 3) ? best.name : undefined;
}
