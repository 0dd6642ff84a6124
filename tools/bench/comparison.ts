/** Two alternatives, measured alternately on the same machine. */
export interface Comparison {
    what: string;
    /** The measurement of each round. */
    ours: readonly number[];
    /** The alternative's measurement of each round; none if the target is not a ratio. */
    others: readonly number[];
    /** The alternative. */
    other: string;
    /** Unit of the measurement; seconds by default. */
    unit?: "s" | "MB" | "lines";
    /** Highest accepted ratio, or value without an alternative; unlimited by default. */
    target?: number;
}

/** The median of the values. */
export function median(values: readonly number[]): number {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The figure of a comparison: the ratio of medians, or the median. */
export function figure({ ours, others }: Comparison): number {
    return others.length === 0 ? median(ours) : median(ours) / median(others);
}

/** Whether the figure meets the target. */
export function isReached(comparison: Comparison): boolean {
    return comparison.target === undefined || figure(comparison) <= comparison.target;
}

/** A row of the report: name, Vigie, alternative, figure, target, result. */
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
