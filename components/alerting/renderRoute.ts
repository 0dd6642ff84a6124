import { seconds } from "../prometheus/renderUnits";
import { renderMatcher } from "./matcher";
import type { RouteNode } from "./routeNode";

/** https://prometheus.io/docs/alerting/latest/configuration/#route */
export function renderRoute(node: RouteNode): object {
    return {
        receiver: node.receiver,
        matchers: orNothing(node.matchers.map(renderMatcher)),
        group_by: node.groupBy,
        group_wait: seconds(node.groupWaitSeconds),
        group_interval: seconds(node.groupIntervalSeconds),
        repeat_interval: seconds(node.repeatIntervalSeconds),
        mute_time_intervals: node.muteTimeIntervals,
        active_time_intervals: node.activeTimeIntervals,
        continue: node.continue ? true : undefined,
        routes: orNothing(node.routes.map(renderRoute)),
    };
}

function orNothing<T>(list: readonly T[]): readonly T[] | undefined {
    return list.length > 0 ? list : undefined;
}
