import fc from "fast-check";
import { planPrometheus, type PrometheusInput } from "../../../components/prometheus/plan";
import { richInput } from "./richSpec";

/** The same data with the keys of every object in another order. */
function shuffled(value: unknown, random: () => number): unknown {
    if (Array.isArray(value)) {
        return value.map((item) => shuffled(item, random));
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    return Object.fromEntries(
        Object.entries(value)
            .map(([key, item]) => ({ key, item: shuffled(item, random), order: random() }))
            .sort((a, b) => a.order - b.order)
            .map(({ key, item }) => [key, item]),
    );
}

/** Numbers between 0 and 1 that follow from a seed. */
function numbersFrom(seed: number): () => number {
    let state = seed;
    return () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
    };
}

describe("a plan", () => {
    it("is the same to the byte in whatever order the keys of the spec are written", () => {
        const expected = planPrometheus(richInput);
        fc.assert(
            fc.property(fc.nat(), (seed) => {
                const planned = planPrometheus(shuffled(richInput, numbersFrom(seed)) as PrometheusInput);
                expect(Object.entries(planned.config.files)).toEqual(Object.entries(expected.config.files));
                expect(planned).toEqual(expected);
            }),
            { numRuns: 25 },
        );
    });

    it("leaves the spec as it was", () => {
        const before = JSON.stringify(richInput);
        planPrometheus(richInput);
        expect(JSON.stringify(richInput)).toBe(before);
    });
});
