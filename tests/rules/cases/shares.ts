/**
 * Counters for alerts about the share of failures, above 10 % from minute 9 to 25 at any range of 5 minutes.
 *
 * Of the first pair more fail; of the second as many fail, but less succeeds: thus the range of either side shows.
 */
export const moreFailures = {
    failed: "1000000x5 1000660+660x19 1013200x20",
    good: "0+5340x45",
};
export const fewerSuccesses = {
    failed: "0+660x45",
    good: "0+11340x5 62040+5340x19 174840+11340x19",
};

/** Exactly 10 % failures. */
export const justFewEnough = { failed: "0+600x40", good: "0+5400x40" };
