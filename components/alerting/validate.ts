import type { AlertingSpec } from "../spec/alerting";
import type { Checker } from "../spec/checker";
import { alertingFields } from "./fieldRules";
import { defaultRetentionHours } from "./planService";
import { routeTree } from "./routeTree";
import { validateInhibition } from "./validateInhibition";
import { validateReach } from "./validateReach";
import { validateReceivers } from "./validateReceivers";
import { validateRoute } from "./validateRoute";
import { validateTimeIntervals } from "./validateTimeIntervals";
import { validateTimings } from "./validateTimings";
import { validateUse } from "./validateUse";

/** Checks a whole alerting spec on its own; `validateDelivery` checks that alerts reach a receiver. */
export function validateAlerting(checker: Checker, spec: AlertingSpec): void {
    const before = checker.faults.length;
    if (!alertingFields(spec)(checker, spec)) {
        return;
    }
    validateReceivers(checker, spec);
    validateRoute(checker, spec);
    validateTimeIntervals(checker, spec);
    if (checker.faults.length === before) {
        const tree = routeTree(spec);
        validateReach(checker, tree);
        validateTimings(checker, tree, spec.retentionHours ?? defaultRetentionHours);
        validateUse(checker, spec);
        validateInhibition(checker, spec);
    }
}
