import type { Position } from "../yaml/position";

/** A matcher of a route or an inhibition. */
export interface RouteMatcher {
    label: string;
    op: "=" | "!=" | "=~" | "!~";
    value: string;
}

/** A node of Alertmanager's tree of routes. */
export interface RouteNode {
    at: Position;
    lines: readonly [first: number, last: number];
    /** Its own receiver, or the one of the route that it is in. */
    receiver: string;
    /** Labels that alerts are grouped by, where the route itself says so. */
    groupBy: readonly { label: string; at: Position }[];
    matchers: readonly RouteMatcher[];
    continues: boolean;
    routes: readonly RouteNode[];
}

export interface Inhibition {
    at: Position;
    lines: readonly [first: number, last: number];
    source: readonly RouteMatcher[];
    target: readonly RouteMatcher[];
}

/** What is read of an Alertmanager's configuration. */
export interface Routing {
    root: RouteNode | undefined;
    inhibitions: readonly Inhibition[];
    /** Receivers that tell somebody. */
    deliver: ReadonlySet<string>;
}
