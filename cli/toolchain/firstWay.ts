import { reasonOf } from "./reason";
import type { Say } from "./say";

/** One way of getting something. */
export interface Way<T> {
    /** What is tried, as in "docker pull redis:7". */
    readonly how: string;
    /** The thing; undefined when it is simply not there; a throw when it was asked for and refused. */
    readonly attempt: () => Promise<T | undefined>;
}

/** Nothing that was tried worked; the message tells what was tried and why each failed. */
export class NoWayLeft extends Error {
    constructor(
        readonly goal: string,
        readonly refusals: readonly string[],
    ) {
        super(`${goal} is not to be had: ${refusals.join("; ") || "it is nowhere here"}`);
        this.name = "NoWayLeft";
    }
}

/** Tries the ways in their order and returns what the first one gives; each refusal is said before the next try. */
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
    throw new NoWayLeft(goal, refusals);
}
