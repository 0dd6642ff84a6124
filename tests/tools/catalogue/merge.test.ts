import type { CatalogueMetric, MetricsSource } from "../../../metrics/types";
import { mergeCapture } from "../../../tools/catalogue/merge";
import { renderSource } from "../../../tools/catalogue/renderSource";

const gauge = (...labels: string[]): CatalogueMetric => ({ type: "gauge", labels, help: "h" });
const capture = { name: "redis", version: "1.67.0", origin: "captured" as const, server: "Redis 7.0.15" };

describe("a capture", () => {
    const first = mergeCapture(undefined, capture, { b: gauge("x"), a: { ...gauge(), type: "unknown" } });

    it("adds what earlier ones did not show, and says when it is there", () => {
        const second = mergeCapture(
            first,
            { ...capture, when: "the server is a replica" },
            { b: gauge("a", "x"), c: gauge() },
        );
        expect(second).toEqual({
            ...capture,
            metrics: {
                a: { type: "unknown", labels: [], help: "h" },
                b: { type: "gauge", labels: ["a", "x"], help: "h" },
                c: { type: "gauge", labels: [], help: "h", when: "the server is a replica" },
            },
        });
    });

    it("loses nothing that a person wrote down", () => {
        const written: MetricsSource = {
            ...first,
            openPrefixes: ["redis_"],
            metrics: { b: { ...gauge("x"), when: "w" } },
        };
        expect(mergeCapture(written, capture, { b: gauge() })).toEqual(written);
    });

    it("learns the type that an earlier one did not tell, and refuses another one", () => {
        expect(mergeCapture(first, capture, { a: gauge() }).metrics.a?.type).toBe("gauge");
        expect(() => mergeCapture(first, capture, { b: { ...gauge(), type: "counter" } })).toThrow(
            "b is a gauge in the catalogue and a counter here",
        );
    });

    it("is not mixed with one of another version", () => {
        expect(() => mergeCapture(first, { ...capture, version: "1.68.0" }, {})).toThrow(
            "redis: the catalogue has version 1.67.0, but this is 1.68.0: delete its file to start over",
        );
    });

    it("marks what comes from elsewhere than the rest, until it is seen", () => {
        const documented = mergeCapture(
            first,
            { ...capture, origin: "documentation", when: "in a cluster" },
            { d: gauge() },
        );
        expect(documented.origin).toBe("captured");
        expect(documented.metrics.d).toEqual({ ...gauge(), when: "in a cluster", origin: "documentation" });
        expect(mergeCapture(documented, capture, { d: gauge() }).metrics.d).toEqual({
            ...gauge(),
            when: "in a cluster",
        });
    });

    it("is written in one order, a line for each metric", () => {
        expect(renderSource({ ...first, openPrefixes: ["redis_"] })).toBe(
            `{
    "name": "redis",
    "version": "1.67.0",
    "origin": "captured",
    "server": "Redis 7.0.15",
    "openPrefixes": ["redis_"],
    "metrics": {
        "a": { "type": "unknown", "labels": [], "help": "h" },
        "b": { "type": "gauge", "labels": ["x"], "help": "h" }
    }
}
`,
        );
    });
});
