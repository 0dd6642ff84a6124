import { above, at, type Steps } from "../panels";
import { alertOf, type Group, shareAlertOf } from "./group";

/** Colours of the share of requests that fail. */
export function errorSteps(group: Group): Steps {
    return above(["orange", 0.01], ["red", at(shareAlertOf(group))]);
}

/** Colours of a duration in seconds. */
export function durationSteps(group: Group): Steps {
    return above(["orange", 0.5], ["red", at(alertOf(group, "HighResponseTime"))]);
}
