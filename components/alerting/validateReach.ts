import type { Checker } from "../spec/checker";
import { heartbeatPath, watchdog } from "./heartbeat";
import { contradictory, impliesSome } from "./implied";
import { infoInhibitor, inhibitionPath } from "./infoInhibition";
import { type Matcher, renderMatcher } from "./matcher";
import type { RouteNode } from "./routeNode";

/** Checks that every branch of a tree can be reached; what `impliesSome` cannot tell is taken as reachable. */
export function validateReach(checker: Checker, parent: RouteNode, above: readonly Matcher[] = []): void {
    for (const [index, node] of parent.routes.entries()) {
        const conditions = [...above, ...node.matchers];
        const fault = contradictory(conditions)
            ? "can match no alert: its matchers, with those above it, exclude each other"
            : takenBefore(parent.routes.slice(0, index), conditions);
        if (fault === undefined) {
            validateReach(checker, node, conditions);
        } else {
            checker.report(node.path, fault, node.matchers.map(renderMatcher));
        }
    }
}

function takenBefore(siblings: readonly RouteNode[], conditions: readonly Matcher[]): string | undefined {
    const last = siblings.filter((sibling) => !sibling.continue);
    const takeAll = (branches: readonly RouteNode[]) =>
        impliesSome(
            conditions,
            branches.map(({ matchers }) => matchers),
        );
    if (!takeAll(last)) {
        return undefined;
    }
    const taker = last.find((sibling) => takeAll([sibling]));
    return `is never reached: ${taker ? `${describe(taker)} takes` : "branches before it take"} all that it matches`;
}

function describe({ path }: RouteNode): string {
    const own: Readonly<Record<string, string>> = {
        [heartbeatPath]: watchdog,
        [inhibitionPath]: infoInhibitor,
    };
    const alert = own[path];
    return alert === undefined ? path : `the stack's own branch for ${alert}`;
}
