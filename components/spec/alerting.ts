import type {
    DockerNetwork,
    HostPort,
    HttpUrl,
    NonEmpty,
    PositiveInteger,
    SomeOf,
    UniqueList,
    UniqueSomeOf,
} from "../schema/types";
import type { Publish } from "./publish";
import type { Receiver } from "./receivers";
import type { SecretRef } from "./secretRef";

/** A label of an alert. */
export type AlertLabel = string;

/** A label of an alert; `...` on its own means all labels. */
export type GroupLabel = string;

/** A whole number of seconds, 0 or above. */
export type WaitSeconds = number;

/** Name of a receiver of the spec. */
export type ReceiverRef = string;

/** Name of a time interval of the spec. */
export type TimeIntervalRef = string;

/** One matcher, `severity="critical"`: with `=`, `!=`, `=~` or `!~`. */
export type AlertMatcher = string;

/**
 * Matchers, all of which must match; at least one.
 *
 * @minItems 1
 * @missing must be a list with at least one matcher
 */
export type AlertMatchers = readonly AlertMatcher[];

/** A time of day, `00:00` to `24:00`. */
export type ClockTime = string;

/** A weekday, or a range of them in the order of the week, sunday first. */
export type WeekdayRange = string;

/** A day from 1 to 31, or from -1 (the last) to -31, or a range of them. */
export type DayRange = string;

/** A month by name or number, or a range of them. */
export type MonthRange = string;

/** A year or a range of them. */
export type YearRange = string;

/** An IANA time zone, `Europe/Paris`. */
export type TimeZone = string;

/** A whole number of seconds, 10 or above. */
export type HeartbeatInterval = number;

/** Text that defines templates, https://prometheus.io/docs/alerting/latest/notifications/. */
export type TemplateDefinitions = string;

/**
 * Template files by name, without `.tmpl`.
 *
 * @keys TemplateFile
 */
export type Templates = Readonly<Record<string, TemplateDefinitions>>;

/** How alerts are grouped, and when notifications are sent. */
export interface Grouping {
    /** Labels to group by; `["alertname", "severity"]` at the root, inherited from the parent below it. */
    groupBy?: UniqueList<GroupLabel>;
    /** How long to wait before the first notification of a new group; 30 at the root. */
    groupWaitSeconds?: WaitSeconds;
    /** How long to wait before a notification about new alerts in a known group; 300 at the root. */
    groupIntervalSeconds?: PositiveInteger;
    /** How long to wait before a notification is repeated; 14,400 at the root. */
    repeatIntervalSeconds?: PositiveInteger;
}

/** A node of the routing tree. An alert takes the first route that matches, and also later ones if `continue` is
 *  set. */
export interface Route extends Grouping {
    /** Name of a receiver; the parent's by default. */
    receiver?: ReceiverRef;
    /** Matchers, all of which must match: `severity="critical"`, `team=~"a|b"`. Required below the root. */
    matchers?: AlertMatchers;
    /** Whether later sibling routes are also evaluated; false by default. */
    continue?: boolean;
    /** Names of time intervals during which notifications are muted. */
    muteTimeIntervals?: UniqueList<TimeIntervalRef>;
    /** Names of time intervals outside of which notifications are muted. */
    activeTimeIntervals?: UniqueList<TimeIntervalRef>;
    routes?: readonly Route[];
}

/** https://prometheus.io/docs/alerting/latest/configuration/#time_interval */
export interface TimeInterval {
    /** @unique */
    name: NonEmpty;
    intervals: SomeOf<{
        /** From and to, `HH:MM`, to at most 24:00. */
        times?: readonly { from: ClockTime; to: ClockTime }[];
        /** `monday:friday`, `saturday`. */
        weekdays?: readonly WeekdayRange[];
        /** `1:7`, `-3:-1`. */
        daysOfMonth?: readonly DayRange[];
        /** `january:march`, `5`. */
        months?: readonly MonthRange[];
        /** `2026:2028`. */
        years?: readonly YearRange[];
        /** IANA name; UTC by default. */
        location?: TimeZone;
    }>;
}

/** While an alert that matches `source` fires, alerts that match `target` are inhibited. */
export interface InhibitRule {
    source: AlertMatchers;
    target: AlertMatchers;
    /** Labels whose values must be equal in both alerts. */
    equal?: UniqueList<AlertLabel>;
}

/** The dead man's switch: Watchdog always fires, and the service behind the URL alerts when it no longer arrives. */
export interface Heartbeat {
    /** URL of the heartbeat service; it is a credential. */
    url: SecretRef;
    /** How often the URL is called; 60 by default. */
    intervalSeconds?: HeartbeatInterval;
}

/** Alertmanager: receivers, routing and inhibition. */
export interface AlertingSpec {
    receivers?: readonly Receiver[];
    /** The routing tree; by default every alert goes to the only receiver. */
    route?: Route;
    /** Inhibition rules in addition to the default ones. By default, critical inhibits warning and info with equal alertname
     *  and instance; info is sent only while a warning or critical alert of the same job and instance fires; and
     *  ContainerGone inhibits LogsMissing with equal container. Alerts without an instance inhibit nothing by default,
     *  since Alertmanager treats two missing labels as equal. */
    inhibitRules?: readonly InhibitRule[];
    /** Whether the default inhibition rules apply; true by default. */
    defaultInhibition?: boolean;
    timeIntervals?: readonly TimeInterval[];
    /** Notification templates, by file name without `.tmpl`. */
    templates?: Templates;
    /** How long an alert without an end time counts as firing; 300 by default. */
    resolveTimeoutSeconds?: PositiveInteger;
    heartbeat?: Heartbeat;
    /** Whether alerts may have no receiver; false by default. For development; logged as a warning. Alerts of severity
     *  `info`, which require no action, may always go to a receiver without integrations. */
    allowUndelivered?: boolean;
    /** Alertmanager peers outside of the stack, `host:port`, to form a cluster with; no clustering by default. */
    clusterPeers?: UniqueSomeOf<HostPort>;
    /** How long Alertmanager keeps its data; 120 by default. */
    retentionHours?: PositiveInteger;
    /** 9093 on 127.0.0.1 by default; false: reachable only in the stack's network. */
    publish?: Publish | false;
    /** The external URL, used for links in notifications; the published URL by default. */
    externalUrl?: HttpUrl;
    /** Memory limit; 256 by default. */
    memoryMegabytes?: PositiveInteger;
    /** Names of additional Docker networks to join, for receivers outside the stack's network. */
    networks?: UniqueList<DockerNetwork>;
}
