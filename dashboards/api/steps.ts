import type { Step } from "../panels";

/** Colours of a part of requests that fail. */
export const errorSteps: readonly Step[] = [
    [0, "green"],
    [0.01, "orange"],
    [0.05, "red"],
];

/** Colours of a duration in seconds. */
export const durationSteps: readonly Step[] = [
    [0, "green"],
    [0.5, "orange"],
    [1, "red"],
];
