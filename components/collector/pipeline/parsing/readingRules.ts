import type { Rule } from "../../../spec/rule";
import { levelWords } from "./levels";

/** Levels that lines may have. */
export const levels: Rule<readonly string[]> = {
    text: `must be a list of levels, in any case: ${levelWords.join(", ")}`,
    holds: (value) =>
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((level) => levelWords.some((word) => word === String(level).toLowerCase())),
};

/** A part of a whole. */
export const share: Rule<number> = {
    text: "must be a number from 0 up to but not including 1",
    holds: (value) => typeof value === "number" && value >= 0 && value < 1,
};
