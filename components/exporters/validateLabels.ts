import { type Checker, isObject } from "../spec/checker";

/** Refuses the label that every series of a job has on its own; what else labels are is checked elsewhere. */
export function refuseJobLabel(checker: Checker, labels: unknown): void {
    if (isObject(labels) && labels.job !== undefined) {
        checker.at("labels").report("job", "must be left out: it is the name of the job", labels.job);
    }
}
