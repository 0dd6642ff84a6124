import type { Checker } from "../spec/checker";
import { positiveInteger } from "../spec/rules";
import { heartbeatPath } from "./heartbeat";
import { inhibitionPath } from "./infoInhibition";
import type { RouteNode } from "./routeNode";

/** Intervals that a branch has from its parent. */
interface Inherited {
    groupIntervalSeconds: number;
    repeatIntervalSeconds: number;
}

/**
 * Checks that the intervals of each branch fit each other, inherited ones included.
 *
 * Alertmanager only warns of them in its log (cmd/alertmanager/main.go), and then notifies less or
 * more often than configured.
 */
export function validateTimings(
    checker: Checker,
    node: RouteNode,
    retentionHours: number,
    above?: Inherited,
): void {
    const group = node.groupIntervalSeconds ?? above?.groupIntervalSeconds ?? 0;
    const repeat = node.repeatIntervalSeconds ?? above?.repeatIntervalSeconds ?? 0;
    const part = checker.at(node.path);
    if (repeat < group && node.repeatIntervalSeconds !== undefined) {
        part.report(
            "repeatIntervalSeconds",
            `must be at least groupIntervalSeconds, which is ${group} here`,
            repeat,
        );
    } else if (repeat < group && node.groupIntervalSeconds !== undefined) {
        part.report(
            "groupIntervalSeconds",
            `must be at most repeatIntervalSeconds, which is ${repeat} here`,
            group,
        );
    }
    if (
        node.repeatIntervalSeconds !== undefined &&
        positiveInteger.holds(retentionHours) &&
        repeat > retentionHours * 3600
    ) {
        part.report(
            "repeatIntervalSeconds",
            `must be at most ${retentionHours * 3600}: after retentionHours Alertmanager forgets sent notifications`,
            repeat,
        );
    }
    for (const child of node.routes.filter(({ path }) => path !== heartbeatPath && path !== inhibitionPath)) {
        validateTimings(checker, child, retentionHours, {
            groupIntervalSeconds: group,
            repeatIntervalSeconds: repeat,
        });
    }
}
