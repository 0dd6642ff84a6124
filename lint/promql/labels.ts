/** What is known about the labels of an expression's result. */
export interface LabelSet {
    /** Labels that the series have, derived from the metric or the expression. */
    readonly expected: ReadonlySet<string>;
    /** All possible labels; undefined if unrestricted. */
    readonly possible: ReadonlySet<string> | undefined;
    /** Labels with the same value on all series. */
    readonly fixed: ReadonlySet<string>;
}

export const noLabels: LabelSet = { expected: new Set(), possible: new Set(), fixed: new Set() };
export const anyLabels: LabelSet = { expected: new Set(), possible: undefined, fixed: new Set() };

export function labelSet(
    expected: Iterable<string>,
    possible: Iterable<string> | undefined,
    fixed: Iterable<string> = [],
): LabelSet {
    return {
        expected: new Set(expected),
        possible: possible && new Set(possible),
        fixed: new Set(fixed),
    };
}

/** Whether series may have a label. */
export function canHave({ possible }: LabelSet, label: string): boolean {
    return possible === undefined || possible.has(label);
}

/** Keeps only the given labels. Series are assumed to have the labels that the author groups by, if they can. */
export function keepLabels(set: LabelSet, labels: readonly string[]): LabelSet {
    const kept = labels.filter((label) => canHave(set, label));
    return labelSet(
        kept,
        kept,
        kept.filter((label) => set.fixed.has(label)),
    );
}

/** Drops the given labels. */
export function dropLabels({ expected, possible, fixed }: LabelSet, labels: readonly string[]): LabelSet {
    const without = (from: ReadonlySet<string>): string[] =>
        [...from].filter((label) => !labels.includes(label));
    return labelSet(without(expected), possible && without(possible), without(fixed));
}

/** Adds labels. */
export function addLabels({ expected, possible, fixed }: LabelSet, labels: readonly string[]): LabelSet {
    return labelSet([...expected, ...labels], possible && [...possible, ...labels], fixed);
}

/** The labels of series that come from either of two sets. */
export function eitherLabels(a: LabelSet, b: LabelSet): LabelSet {
    return labelSet(
        [...a.expected].filter((label) => b.expected.has(label)),
        a.possible && b.possible && [...a.possible, ...b.possible],
    );
}

/** Labels that one side's series have and the other's cannot have. */
export function labelsMissingIn(side: LabelSet, other: LabelSet): string[] {
    return [...side.expected].filter((label) => !canHave(other, label));
}
