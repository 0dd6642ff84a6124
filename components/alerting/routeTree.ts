import type { AlertingSpec, Grouping, Route } from "../spec/alerting";
import { nobody, watchdogBranch } from "./heartbeat";
import { holdsInformationBack, inhibitorBranch } from "./infoInhibition";
import { parseMatchers } from "./matcher";
import type { RouteNode } from "./routeNode";

/** Defaults of the root route. */
const rootGrouping: Required<Grouping> = {
    groupBy: ["alertname", "severity"],
    groupWaitSeconds: 30,
    groupIntervalSeconds: 300,
    repeatIntervalSeconds: 14_400,
};

/**
 * The route tree of a valid spec, with every default filled in and the branches of the stack's own alerts before all others.
 *
 * All other alerts are routed alike whatever their severity: to receive no `info` notifications, route them to a
 * receiver without integrations.
 */
export function routeTree(spec: AlertingSpec): RouteNode {
    const root = branch(spec.route ?? {}, "route", onlyReceiver(spec) ?? nobody);
    return {
        ...root,
        groupBy: root.groupBy ?? rootGrouping.groupBy,
        groupWaitSeconds: root.groupWaitSeconds ?? rootGrouping.groupWaitSeconds,
        groupIntervalSeconds: root.groupIntervalSeconds ?? rootGrouping.groupIntervalSeconds,
        repeatIntervalSeconds: root.repeatIntervalSeconds ?? rootGrouping.repeatIntervalSeconds,
        routes: [
            watchdogBranch(spec.heartbeat),
            ...(holdsInformationBack(spec) ? [inhibitorBranch] : []),
            ...root.routes,
        ],
    };
}

/** The receiver that need not be named in a route, since there is no other. */
export function onlyReceiver({ receivers }: AlertingSpec): string | undefined {
    return receivers?.length === 1 ? receivers[0]?.name : undefined;
}

function branch(route: Route, path: string, parentReceiver: string): RouteNode {
    const { matchers, routes, receiver = parentReceiver, ...rest } = route;
    return {
        ...rest,
        path,
        receiver,
        matchers: parseMatchers(matchers ?? []),
        continue: route.continue ?? false,
        routes: (routes ?? []).map((child, index) => branch(child, `${path}.routes[${index}]`, receiver)),
    };
}
