import type { CheckInfo } from "../finding";
import type { Position } from "../yaml/position";
import type { AlertLabels } from "./alertLabels";
import type { RouteMatcher, RouteNode, Routing } from "./model";

/** Something that is wrong with a route, and where. */
export interface RouteHit {
    check: CheckInfo;
    at: Position;
    lines: readonly [number, number];
    where: string;
    message: string;
}

export const unreachedRoute: CheckInfo = {
    code: "VL501",
    name: "route-never-reached",
    severity: "warning",
    reason: "No alert of the rules has the labels that the route asks for, or an earlier route takes them all: its receiver never hears anything.",
    mend: "Ask for labels that the alerts have, or put the route before the one that takes them.",
};

export const undeliveredAlert: CheckInfo = {
    code: "VL502",
    name: "alert-not-delivered",
    severity: "warning",
    reason: "The alert ends at a receiver that tells nobody.",
    mend: "Give the receiver a way to tell somebody, or lead the alert to another one.",
};

export const groupByMissing: CheckInfo = {
    code: "VL503",
    name: "group-by-unknown-label",
    severity: "warning",
    reason: "Alerts are grouped by a label that none of them has: they are not told apart as somebody meant them to be.",
    mend: "Group by labels that the alerts have.",
};

export const idleInhibition: CheckInfo = {
    code: "VL504",
    name: "idle-inhibition",
    severity: "warning",
    reason: "No alert of the rules is ever a source, or a target, of the inhibition: it never holds anything back.",
    mend: "Ask for labels that the alerts have, or remove the inhibition.",
};

/** All checks of routes, by code. */
export const routeChecks: readonly CheckInfo[] = [
    unreachedRoute,
    undeliveredAlert,
    groupByMissing,
    idleInhibition,
];

/** Everything that is wrong with a routing when these alerts come. */
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
                const message = `no alert is a ${side}: ${describe(matchers)}`;
                yield { check: idleInhibition, at, lines, where: "inhibit_rules", message };
            }
        }
    }
}

/** Alerts come to a route, go on to the first route in it that takes them, and stay where none does. */
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
            const why = isTaken
                ? "an earlier route, or the one around it, takes or keeps away all alerts with"
                : "no alert has";
            yield hit(unreachedRoute, inner, `${why} ${describe(inner.matchers)}`);
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
        yield hit(undeliveredAlert, route, `${route.receiver} tells nobody of ${some}`);
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
                message: `no alert that comes here has a label ${label}`,
            };
        }
    }
}

/** What is meant for nobody is not missed: alerts of severity info and none, and the one that always fires. */
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
