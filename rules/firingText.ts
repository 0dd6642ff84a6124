import { durationInWords } from "./durationText";
import type { AlertDefinition } from "./pack";
import { thresholdText } from "./thresholdText";

const comparisons: Readonly<Record<string, string>> = {
    ">": "above",
    ">=": "at or above",
    "<": "below",
    "<=": "at or below",
};

/** When an alert fires, in words: `above 80 % for 5 minutes`; nothing for an alert about a state. */
export function firingText({ expr, threshold, for: time }: AlertDefinition): string | undefined {
    const [, comparison = ""] = /([<>]=?) \$threshold\b/.exec(expr) ?? [];
    const words = comparisons[comparison];
    if (threshold === undefined || words === undefined) {
        return undefined;
    }
    return `${words} ${thresholdText(threshold)}${time === undefined ? "" : ` for ${durationInWords(time)}`}`;
}
