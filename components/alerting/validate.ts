import type { AlertingSpec, Heartbeat } from "../spec/alerting";
import type { Checker, Rule } from "../spec/checker";
import { checkEntries, checkList } from "../spec/checkList";
import { checkPublish } from "../spec/checkPublish";
import { boolean, dockerNetwork, hostPort, httpUrl, positiveInteger } from "../spec/rules";
import { defaultRetentionHours } from "./planService";
import { routeTree } from "./routeTree";
import { validateInhibition } from "./validateInhibition";
import { validateReach } from "./validateReach";
import { validateReceivers } from "./validateReceivers";
import { validateRoute } from "./validateRoute";
import { validateTemplates } from "./validateTemplates";
import { validateTimeIntervals } from "./validateTimeIntervals";
import { validateTimings } from "./validateTimings";
import { validateUse } from "./validateUse";

const options: readonly (keyof AlertingSpec)[] = [
    "receivers",
    "route",
    "inhibitRules",
    "defaultInhibition",
    "timeIntervals",
    "templates",
    "resolveTimeoutSeconds",
    "heartbeat",
    "allowUndelivered",
    "clusterPeers",
    "retentionHours",
    "publish",
    "externalUrl",
    "memoryMegabytes",
    "networks",
];

const heartbeatInterval: Rule<number> = {
    text: "must be a whole number of seconds, 10 or above",
    holds: (value) => Number.isInteger(value) && value >= 10,
};

/** Checks a whole alerting spec by itself; whether alerts reach someone is for `validateDelivery`. */
export function validateAlerting(checker: Checker, spec: AlertingSpec): void {
    if (!checker.object(spec, options)) {
        return;
    }
    const before = checker.faults.length;
    validateReceivers(checker, spec);
    validateRoute(checker, spec);
    validateTimeIntervals(checker, spec);
    if (checker.faults.length === before) {
        const tree = routeTree(spec);
        validateReach(checker, tree);
        validateTimings(checker, tree, spec.retentionHours ?? defaultRetentionHours);
        validateUse(checker, spec);
    }
    validateTemplates(checker, spec);
    validateInhibition(checker, spec);
    validateServer(checker, spec);
}

function validateServer(checker: Checker, spec: AlertingSpec): void {
    checker.optional("resolveTimeoutSeconds", spec.resolveTimeoutSeconds, positiveInteger);
    validateHeartbeat(checker.at("heartbeat"), spec.heartbeat);
    checker.optional("allowUndelivered", spec.allowUndelivered, boolean);
    if (spec.clusterPeers !== undefined) {
        checkList(checker, "clusterPeers", spec.clusterPeers, hostPort);
    }
    checker.optional("retentionHours", spec.retentionHours, positiveInteger);
    checkPublish(checker, spec.publish);
    checker.optional("externalUrl", spec.externalUrl, httpUrl);
    checker.optional("memoryMegabytes", spec.memoryMegabytes, positiveInteger);
    checkEntries(checker, "networks", spec.networks, dockerNetwork);
}

function validateHeartbeat(checker: Checker, heartbeat: Heartbeat | undefined): void {
    if (heartbeat !== undefined && checker.object(heartbeat, ["url", "intervalSeconds"])) {
        checker.requiredSecret("url", heartbeat.url);
        checker.optional("intervalSeconds", heartbeat.intervalSeconds, heartbeatInterval);
    }
}
