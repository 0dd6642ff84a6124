/** What is known of the labels of an expression's result. */
export interface LabelSet {
    /** Labels that the series have, as far as the metric or the expression itself tells. */
    readonly expected: ReadonlySet<string>;
    /** All labels that they can have; undefined where they can have any. */
    readonly possible: ReadonlySet<string> | undefined;
    /** Labels that have one value throughout. */
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

/** Only the labels named. What the author groups by, the series are taken to have if they can. */
export function keepLabels(set: LabelSet, labels: readonly string[]): LabelSet {
    const kept = labels.filter((label) => canHave(set, label));
    return labelSet(
        kept,
        kept,
        kept.filter((label) => set.fixed.has(label)),
    );
}

/** All but the labels named. */
export function dropLabels({ expected, possible, fixed }: LabelSet, labels: readonly string[]): LabelSet {
    const without = (from: ReadonlySet<string>): string[] =>
        [...from].filter((label) => !labels.includes(label));
    return labelSet(without(expected), possible && without(possible), without(fixed));
}

/** The labels and more. */
export function addLabels({ expected, possible, fixed }: LabelSet, labels: readonly string[]): LabelSet {
    return labelSet([...expected, ...labels], possible && [...possible, ...labels], fixed);
}

/** What series have that are of one kind or of another. */
export function eitherLabels(a: LabelSet, b: LabelSet): LabelSet {
    return labelSet(
        [...a.expected].filter((label) => b.expected.has(label)),
        a.possible && b.possible && [...a.possible, ...b.possible],
    );
}

/** Labels that the series of one side have and those of the other cannot have. */
export function labelsMissingIn(side: LabelSet, other: LabelSet): string[] {
    return [...side.expected].filter((label) => !canHave(other, label));
}
