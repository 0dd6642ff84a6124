/** Two ways to the same thing, measured in turn on the same machine. */
export interface Comparison {
    what: string;
    /** What each round took. */
    ours: readonly number[];
    /** What each round took; none where the target is no ratio. */
    others: readonly number[];
    /** What the other way is. */
    other: string;
    /** What is measured; seconds by default. */
    unit?: "s" | "MB" | "lines";
    /** Highest ratio, or value without another way, that is accepted; anything by default. */
    target?: number;
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

/** Whether it is as good as it has to be. */
export function isReached(comparison: Comparison): boolean {
    return comparison.target === undefined || figure(comparison) <= comparison.target;
}

/** A row of the report: what, ours, the other way's, the figure, the target, the verdict. */
export function row(comparison: Comparison): string[] {
    const { what, ours, others, other, unit = "s", target } = comparison;
    const ofFigure = others.length === 0 ? ` ${unit}` : "";
    const written = (value: number): string => value.toFixed(unit === "s" ? 2 : 0);
    return [
        what,
        `${written(median(ours))} ${unit}`,
        others.length === 0 ? "" : `${written(median(others))} ${unit} (${other})`,
        others.length === 0 ? `${written(figure(comparison))}${ofFigure}` : figure(comparison).toFixed(2),
        ...(target === undefined
            ? []
            : [`≤ ${target}${ofFigure}`, isReached(comparison) ? "reached" : "MISSED"]),
    ];
}
