import { reasonOf } from "./reason";
import type { Say } from "./say";

/** One way to obtain something. */
export interface Way<T> {
    /** The attempt, such as "docker pull redis:7". */
    readonly how: string;
    /** Resolves to the result, or to undefined if not present; rejects if the attempt fails. */
    readonly attempt: () => Promise<T | undefined>;
}

/** All attempts failed; the message lists each with its reason. */
export class Unavailable extends Error {
    constructor(
        readonly goal: string,
        readonly refusals: readonly string[],
    ) {
        super(`${goal} is unavailable: ${refusals.join("; ") || "not found"}`);
        this.name = "Unavailable";
    }
}

/** Tries the ways in order and returns the first result; reports each failure before the next attempt. */
export async function firstWay<T>(goal: string, ways: readonly Way<T>[], say: Say): Promise<T> {
    const refusals: string[] = [];
    for (const { how, attempt } of ways) {
        try {
            const found = await attempt();
            if (found !== undefined) return found;
        } catch (error) {
            const refusal = `${how}: ${reasonOf(error)}`;
            refusals.push(refusal);
            say(refusal);
        }
    }
    throw new Unavailable(goal, refusals);
}
