import type { Grouping } from "../spec/alerting";
import type { Matcher } from "./matcher";

/** A branch of the tree that Alertmanager gets; what is unset is its parent's. */
export interface RouteNode extends Grouping {
    /** Where it stands in the spec: `route.routes[0]`. */
    path: string;
    receiver: string;
    matchers: readonly Matcher[];
    continue: boolean;
    muteTimeIntervals?: readonly string[];
    activeTimeIntervals?: readonly string[];
    routes: readonly RouteNode[];
}
