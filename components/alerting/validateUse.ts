import type { AlertingSpec } from "../spec/alerting";
import type { Checker } from "../spec/checker";
import { routeTree } from "./routeTree";
import type { RouteNode } from "./routeNode";

/** Reports receivers and time intervals that no branch uses, in an otherwise valid spec. */
export function validateUse(checker: Checker, spec: AlertingSpec): void {
    const nodes = flatten(routeTree(spec));
    const receivers = new Set(nodes.map(({ receiver }) => receiver));
    for (const [index, { name }] of (spec.receivers ?? []).entries()) {
        if (!receivers.has(name)) {
            checker.at("receivers").at(index).report("name", "must be the receiver of a route", name);
        }
    }
    const intervals = new Set(
        nodes.flatMap((node) => [...(node.muteTimeIntervals ?? []), ...(node.activeTimeIntervals ?? [])]),
    );
    for (const [index, { name }] of (spec.timeIntervals ?? []).entries()) {
        if (!intervals.has(name)) {
            checker.at("timeIntervals").at(index).report("name", "must be a time interval of a route", name);
        }
    }
}

function flatten(node: RouteNode): RouteNode[] {
    return [node, ...node.routes.flatMap(flatten)];
}
