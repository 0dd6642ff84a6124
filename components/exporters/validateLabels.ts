import { isObject } from "../spec/checker";
import { checkLabels } from "../spec/checkMap";
import type { Check } from "./validateOptions";

/** Checks labels that every series of a job gets. */
export const seriesLabels: Check<unknown> = (checker, field, labels) => {
    checkLabels(checker, field, labels);
    if (isObject(labels) && labels.job !== undefined) {
        checker.at(field).report("job", "must be left out: it is the name of the job", labels.job);
    }
};
