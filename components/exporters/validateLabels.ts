import { type Checker, isObject } from "../spec/checker";

/** Rejects the label that Prometheus sets on every series of a job; other rules of labels are checked elsewhere. */
export function refuseJobLabel(checker: Checker, labels: unknown): void {
    if (isObject(labels) && labels.job !== undefined) {
        checker.at("labels").report("job", "must be left out: it is the name of the job", labels.job);
    }
}
