import { type Comparison, isReached, row } from "../../../tools/bench/comparison";

const two: Comparison = { what: "a", ours: [3, 1, 2], others: [4], other: "b", target: 0.4 };

it("tells the medians of both ways and their ratio, which is what is judged", () => {
    expect(row(two)).toEqual(["a", "2.00 s", "4.00 s (b)", "0.50", "≤ 0.4", "MISSED"]);
    expect(isReached(two)).toBe(false);
});

it("judges a value by itself in its unit", () => {
    const alone: Comparison = { what: "a", ours: [12.4], others: [], other: "", unit: "MB", target: 20 };
    expect(row(alone)).toEqual(["a", "12 MB", "", "12 MB", "≤ 20 MB", "reached"]);
});

it("accepts whatever has no target", () => {
    const free: Comparison = { what: "a", ours: [8], others: [2], other: "b" };
    expect(row(free)).toEqual(["a", "8.00 s", "2.00 s (b)", "4.00"]);
    expect(isReached(free)).toBe(true);
});
