import type { CheckInfo } from "../finding";
import type { Position } from "../yaml/position";
import type { AlertLabels } from "./alertLabels";
import type { RouteMatcher, RouteNode, Routing } from "./model";

/** A fault of a route and its position. */
export interface RouteHit {
    check: CheckInfo;
    at: Position;
    lines: readonly [number, number];
    where: string;
    message: string;
}

export const unreachableRoute: CheckInfo = {
    code: "VL501",
    name: "unreachable-route",
    severity: "warning",
    reason: "No alert has the labels that the route matches, or an earlier route takes them all: its receiver is never notified.",
    fix: "Match labels that the alerts have, or move the route before the one that takes them.",
};

export const undeliveredAlert: CheckInfo = {
    code: "VL502",
    name: "alert-not-delivered",
    severity: "warning",
    reason: "The alert is routed to a receiver without any integration.",
    fix: "Add an integration to the receiver, or route the alert to another one.",
};

export const groupByMissing: CheckInfo = {
    code: "VL503",
    name: "group-by-unknown-label",
    severity: "warning",
    reason: "The route groups by a label that no alert has: the grouping has no effect.",
    fix: "Group by labels that the alerts have.",
};

export const unusedInhibition: CheckInfo = {
    code: "VL504",
    name: "unused-inhibition",
    severity: "warning",
    reason: "No alert ever matches the source or the target of the inhibition: it never mutes anything.",
    fix: "Match labels that the alerts have, or remove the inhibition.",
};

/** All checks of routes, by code. */
export const routeChecks: readonly CheckInfo[] = [
    unreachableRoute,
    undeliveredAlert,
    groupByMissing,
    unusedInhibition,
];

/** The faults of a routing tree for these alerts. */
export function* routeHits(
    { root, inhibitions, deliver }: Routing,
    alerts: readonly AlertLabels[],
): Generator<RouteHit> {
    if (root) {
        yield* below(root, alerts, alerts, deliver);
    }
    for (const { at, lines, source, target } of inhibitions) {
        for (const [side, matchers] of [
            ["source", source],
            ["target", target],
        ] as const) {
            if (!alerts.some((alert) => alert.matchesAll(matchers) !== false)) {
                const message = `no alert matches the ${side}: ${describe(matchers)}`;
                yield { check: unusedInhibition, at, lines, where: "inhibit_rules", message };
            }
        }
    }
}

/** Walks the tree: an alert goes to the first matching child route, or stays at the route if none matches. */
function* below(
    route: RouteNode,
    arriving: readonly AlertLabels[],
    all: readonly AlertLabels[],
    deliver: ReadonlySet<string>,
): Generator<RouteHit> {
    yield* grouping(route, arriving);
    let remaining = arriving;
    for (const inner of route.routes) {
        const taken = remaining.filter((alert) => alert.matchesAll(inner.matchers) !== false);
        if (taken.length === 0) {
            const isTaken = all.some((alert) => alert.matchesAll(inner.matchers) !== false);
            const why = isTaken ? "an earlier or enclosing route excludes all alerts with" : "no alert has";
            yield hit(unreachableRoute, inner, `${why} ${describe(inner.matchers)}`);
        } else {
            yield* below(inner, taken, all, deliver);
        }
        remaining = inner.continues
            ? remaining
            : remaining.filter((alert) => alert.matchesAll(inner.matchers) !== true);
    }
    const lost = deliver.has(route.receiver) ? [] : remaining.filter(isUrgent);
    if (lost.length > 0) {
        const names = [...new Set(lost.map(({ name }) => name))];
        const some = names.slice(0, 5).join(", ") + (names.length > 5 ? ` and ${names.length - 5} more` : "");
        yield hit(undeliveredAlert, route, `${route.receiver} has no integration, and gets ${some}`);
    }
}

function* grouping(
    { groupBy, lines, receiver }: RouteNode,
    arriving: readonly AlertLabels[],
): Generator<RouteHit> {
    for (const { label, at } of groupBy) {
        if (label !== "..." && !arriving.some((alert) => alert.canHave(label))) {
            yield {
                check: groupByMissing,
                at,
                lines,
                where: receiver,
                message: `no alert of this route has the label ${label}`,
            };
        }
    }
}

/** Alerts of severity info and none, and Watchdog, may go undelivered. */
function isUrgent({ severity, name }: AlertLabels): boolean {
    return severity !== "info" && severity !== "none" && name !== "Watchdog" && name !== "InfoInhibitor";
}

function hit(check: CheckInfo, { at, lines, receiver }: RouteNode, message: string): RouteHit {
    return { check, at, lines, where: receiver, message };
}

function describe(matchers: readonly RouteMatcher[]): string {
    return matchers.length === 0
        ? "any labels"
        : matchers.map(({ label, op, value }) => `${label}${op}"${value}"`).join(", ");
}
