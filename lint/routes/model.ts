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
    /** Its own receiver, or the inherited one. */
    receiver: string;
    /** Its own `group_by` labels, if set. */
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

/** The parts of an Alertmanager configuration that are checked. */
export interface Routing {
    root: RouteNode | undefined;
    inhibitions: readonly Inhibition[];
    /** Receivers with at least one integration. */
    deliver: ReadonlySet<string>;
}
