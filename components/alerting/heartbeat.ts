import type { AlertingSpec, Heartbeat } from "../spec/alerting";
import type { Receiver } from "../spec/receivers";
import { parseMatchers } from "./matcher";
import type { RouteNode } from "./routeNode";

/** The alert that always fires, so that its absence says that Prometheus or Alertmanager stopped. */
export const watchdog = "Watchdog";

/** Receiver of Watchdog where a heartbeat is configured. */
const heartbeatReceiver = "heartbeat";

/** Receiver without an integration: for Watchdog if no heartbeat is configured, for InfoInhibitor, and for all alerts if
 *  there are no receivers. */
export const nobody = "nobody";

/** Where the branch for Watchdog stands in a spec. */
export const heartbeatPath = "heartbeat";

/** Names that a spec's own receivers cannot have. */
export const reservedReceivers: readonly string[] = [heartbeatReceiver, nobody];

/** Default interval of the heartbeat. */
const heartbeatIntervalSeconds = 60;

/**
 * The first route of every tree: Watchdog goes to the heartbeat, or to no integration, and never notifies a person.
 *
 * Alertmanager repeats a notification at the first group interval at which the repeat interval has passed *since the
 * last notification was sent*, which is a moment after the interval began. With equal intervals it would thus notify
 * only every second time (`needsUpdate` in its notify/notify.go), so the repeat interval is half of the other.
 */
export function watchdogBranch(heartbeat: Heartbeat | undefined): RouteNode {
    const base = {
        path: heartbeatPath,
        matchers: parseMatchers([`alertname="${watchdog}"`]),
        continue: false,
        routes: [],
    };
    if (!heartbeat) {
        return { ...base, receiver: nobody };
    }
    const interval = heartbeat.intervalSeconds ?? heartbeatIntervalSeconds;
    return {
        ...base,
        receiver: heartbeatReceiver,
        groupBy: ["alertname"],
        groupWaitSeconds: 0,
        groupIntervalSeconds: interval,
        repeatIntervalSeconds: Math.ceil(interval / 2),
    };
}

/** The receivers of a spec, and those that the stack adds. */
export function allReceivers({
    receivers = [],
    heartbeat,
    defaultInhibition = true,
}: AlertingSpec): Receiver[] {
    return [
        ...receivers,
        ...(heartbeat
            ? [{ name: heartbeatReceiver, webhook: [{ url: heartbeat.url, sendResolved: false }] }]
            : []),
        ...(heartbeat && receivers.length > 0 && !defaultInhibition ? [] : [{ name: nobody }]),
    ];
}
