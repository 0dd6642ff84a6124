import type { DashboardContext } from "../types";
import { type Level, levelIn } from "./levels";

/** Green is good, orange needs attention, red needs action; blue and text are neutral. */
export type Color = "green" | "orange" | "red" | "blue" | "text";

/** A colour from a value on. */
export type Step = readonly [from: number, color: Color];

type Place = (level: Level) => number | undefined;
type Mark = readonly [Color, Level];

/** Colours by value, ascending, the first from 0 on; those of alerts follow from the thresholds that are deployed. */
export type Steps = readonly Step[] | ((place: Place) => readonly Step[]);

/** Green, then each colour from its level on; the mildest is first, and the lowest. */
export function above(...marks: readonly Mark[]): Steps {
    return (place) => from0([[0, "green"], ...placed(marks, place, (worse, milder) => worse > milder)]);
}

/** Green, and each colour below its level; the mildest is first, and the highest. */
export function below(...marks: readonly Mark[]): Steps {
    return (place) => {
        const ends = placed(marks, place, (worse, milder) => worse < milder).reverse();
        const colors: Color[] = [...ends.map(([, color]) => color), "green"];
        return from0(colors.map((color, index) => [ends[index - 1]?.[0] ?? 0, color]));
    };
}

/** The steps of a panel that has this unit. */
export function stepsIn(unit: string, steps: Steps, context: DashboardContext): readonly Step[] {
    return typeof steps === "function" ? steps((level) => levelIn(unit, level, context)) : steps;
}

/**
 * The marks that are shown, each with its value.
 *
 * Left out are the mark of an alert that is not deployed, a plain number that a tuned alert has overtaken, and the
 * milder one of two alerts that are tuned past each other.
 */
function placed(marks: readonly Mark[], place: Place, isWorse: (a: number, b: number) => boolean): Step[] {
    const isPlain = ([, level]: Mark) => typeof level === "number";
    const worstFirst = [...marks].reverse();
    const kept = new Map<Mark, number>();
    for (const mark of [...worstFirst.filter((one) => !isPlain(one)), ...worstFirst.filter(isPlain)]) {
        const value = place(mark[1]);
        if (value !== undefined && [...kept].every(([other, at]) => inOrder(mark, value, other, at))) {
            kept.set(mark, value);
        }
    }
    return marks.flatMap((mark) => {
        const value = kept.get(mark);
        return value === undefined ? [] : [[value, mark[0]] as const];
    });

    function inOrder(mark: Mark, value: number, other: Mark, at: number): boolean {
        return marks.indexOf(other) < marks.indexOf(mark) ? isWorse(value, at) : isWorse(at, value);
    }
}

/** Without the steps that another one hides, as both begin at 0. */
function from0(steps: readonly Step[]): Step[] {
    return steps.filter((_, index) => (steps[index + 1]?.[0] ?? 1) > 0);
}
