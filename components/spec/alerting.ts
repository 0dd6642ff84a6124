import type { Publish } from "./publish";
import type { Receiver } from "./receivers";
import type { SecretRef } from "./secretRef";

/** When alerts are put together and told. */
export interface Grouping {
    /** Labels that alerts of one message share; `["alertname", "severity"]` at the root, the parent's below it. */
    groupBy?: readonly string[];
    /** How long a new group waits for more alerts; 30 at the root. */
    groupWaitSeconds?: number;
    /** How long until new alerts of a known group are told; 300 at the root. */
    groupIntervalSeconds?: number;
    /** How long until an alert that goes on is told again; 14,400 at the root. */
    repeatIntervalSeconds?: number;
}

/** A branch of the route tree. Alerts take the first branch that matches, and go on where `continue` is set. */
export interface Route extends Grouping {
    /** Name of a receiver; the parent's by default. */
    receiver?: string;
    /** Matchers, all of which must hold: `severity="critical"`, `team=~"a|b"`. Required below the root. */
    matchers?: readonly string[];
    /** Whether the branches after this one are tried too; false by default. */
    continue?: boolean;
    /** Names of time intervals in which nothing is told. */
    muteTimeIntervals?: readonly string[];
    /** Names of the only time intervals in which something is told. */
    activeTimeIntervals?: readonly string[];
    routes?: readonly Route[];
}

/** https://prometheus.io/docs/alerting/latest/configuration/#time_interval */
export interface TimeInterval {
    name: string;
    intervals: readonly {
        /** From and to, `HH:MM`, to at most 24:00. */
        times?: readonly { from: string; to: string }[];
        /** `monday:friday`, `saturday`. */
        weekdays?: readonly string[];
        /** `1:7`, `-3:-1`. */
        daysOfMonth?: readonly string[];
        /** `january:march`, `5`. */
        months?: readonly string[];
        /** `2026:2028`. */
        years?: readonly string[];
        /** IANA name; UTC by default. */
        location?: string;
    }[];
}

/** While an alert fires that matches `source`, those that match `target` are not told. */
export interface InhibitRule {
    source: readonly string[];
    target: readonly string[];
    /** Labels that both must have in common. */
    equal?: readonly string[];
}

/** The dead man's switch: Watchdog always fires, and the service behind the URL raises the alarm when it stops. */
export interface Heartbeat {
    /** URL of the heartbeat service; it is a credential. */
    url: SecretRef;
    /** How often it is called; 60 by default. */
    intervalSeconds?: number;
}

/** Alertmanager: who is told of which alert, when. */
export interface AlertingSpec {
    receivers?: readonly Receiver[];
    /** The route tree; everything to the only receiver by default. */
    route?: Route;
    /** Beside the default: critical silences warning and info on equal alertname and instance, information is told
     *  only beside a warning or a critical alert of the same job and instance, and ContainerGone silences LogsMissing on
     *  equal container. Alerts without an instance silence nothing by default, since Alertmanager takes two missing
     *  labels as equal. */
    inhibitRules?: readonly InhibitRule[];
    /** Whether the default inhibition is there; true by default. */
    defaultInhibition?: boolean;
    timeIntervals?: readonly TimeInterval[];
    /** Notification templates, by file name without `.tmpl`. */
    templates?: Record<string, string>;
    /** How long an alert without an end is taken as firing; 300 by default. */
    resolveTimeoutSeconds?: number;
    heartbeat?: Heartbeat;
    /** Whether alerts may end at nobody; false by default. Meant for a developer's machine; said aloud. Those of
     *  severity `info`, upon which nobody has to act, may always end at a receiver without integrations. */
    allowUndelivered?: boolean;
    /** Peers outside of the stack, `host:port`, that notifications are shared with; no clustering by default. */
    clusterPeers?: readonly string[];
    /** 120 by default. */
    retentionHours?: number;
    /** 9093 on 127.0.0.1 by default; false: reachable in the stack's network only. */
    publish?: Publish | false;
    /** The URL in notifications; the published one by default. */
    externalUrl?: string;
    /** Memory limit; 256 by default. */
    memoryMegabytes?: number;
    /** Docker networks beside the stack's, by name, where receivers are. */
    networks?: readonly string[];
}
