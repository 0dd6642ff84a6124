/** Two ways to the same thing, measured in turn on the same machine. */
export interface Comparison {
    what: string;
    /** Seconds of each round. */
    ours: readonly number[];
    /** Seconds of each round; none where the target is a time by itself. */
    others: readonly number[];
    /** What the other way is. */
    other: string;
    /** Highest ratio, or seconds without another way, that is accepted. */
    target: number;
}

/** The middle one of the values. */
export function median(values: readonly number[]): number {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** What a comparison is judged by: the ratio of medians, or the median by itself. */
export function figure({ ours, others }: Comparison): number {
    return others.length === 0 ? median(ours) : median(ours) / median(others);
}

/** A row of the report: what, ours, the other way's, the figure, the target, the verdict. */
export function row(comparison: Comparison): string[] {
    const { what, ours, others, other, target } = comparison;
    const value = figure(comparison);
    const unit = others.length === 0 ? " s" : "";
    return [
        what,
        `${median(ours).toFixed(2)} s`,
        others.length === 0 ? "" : `${median(others).toFixed(2)} s (${other})`,
        `${value.toFixed(2)}${unit}`,
        `≤ ${target}${unit}`,
        value <= target ? "reached" : "MISSED",
    ];
}
