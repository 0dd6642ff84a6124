import { editDistance } from "../../components/language/editDistance";

/** The candidate closest to a name, if at most a fifth of its letters differ. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
    let nearest: string | undefined;
    let limit = Math.max(2, Math.floor(name.length / 5)) + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - name.length) < limit) {
            const distance = editDistance(name, candidate, limit);
            if (distance < limit) {
                [nearest, limit] = [candidate, distance];
            }
        }
    }
    return nearest;
}
