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

/** A label of an alert; `...` alone stands for all labels. */
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
 * Matchers, all of which must hold; one at least.
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

/** When alerts are put together and told. */
export interface Grouping {
    /** Labels that alerts of one message share; `["alertname", "severity"]` at the root, the parent's below it. */
    groupBy?: UniqueList<GroupLabel>;
    /** How long a new group waits for more alerts; 30 at the root. */
    groupWaitSeconds?: WaitSeconds;
    /** How long until new alerts of a known group are told; 300 at the root. */
    groupIntervalSeconds?: PositiveInteger;
    /** How long until an alert that goes on is told again; 14,400 at the root. */
    repeatIntervalSeconds?: PositiveInteger;
}

/** A branch of the route tree. Alerts take the first branch that matches, and go on where `continue` is set. */
export interface Route extends Grouping {
    /** Name of a receiver; the parent's by default. */
    receiver?: ReceiverRef;
    /** Matchers, all of which must hold: `severity="critical"`, `team=~"a|b"`. Required below the root. */
    matchers?: AlertMatchers;
    /** Whether the branches after this one are tried too; false by default. */
    continue?: boolean;
    /** Names of time intervals in which nothing is told. */
    muteTimeIntervals?: UniqueList<TimeIntervalRef>;
    /** Names of the only time intervals in which something is told. */
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

/** While an alert fires that matches `source`, those that match `target` are not told. */
export interface InhibitRule {
    source: AlertMatchers;
    target: AlertMatchers;
    /** Labels that both must have in common. */
    equal?: UniqueList<AlertLabel>;
}

/** The dead man's switch: Watchdog always fires, and the service behind the URL raises the alarm when it stops. */
export interface Heartbeat {
    /** URL of the heartbeat service; it is a credential. */
    url: SecretRef;
    /** How often it is called; 60 by default. */
    intervalSeconds?: HeartbeatInterval;
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
    templates?: Templates;
    /** How long an alert without an end is taken as firing; 300 by default. */
    resolveTimeoutSeconds?: PositiveInteger;
    heartbeat?: Heartbeat;
    /** Whether alerts may end at nobody; false by default. Meant for a developer's machine; said aloud. Those of
     *  severity `info`, upon which nobody has to act, may always end at a receiver without integrations. */
    allowUndelivered?: boolean;
    /** Peers outside of the stack, `host:port`, that notifications are shared with; no clustering by default. */
    clusterPeers?: UniqueSomeOf<HostPort>;
    /** 120 by default. */
    retentionHours?: PositiveInteger;
    /** 9093 on 127.0.0.1 by default; false: reachable in the stack's network only. */
    publish?: Publish | false;
    /** The URL in notifications; the published one by default. */
    externalUrl?: HttpUrl;
    /** Memory limit; 256 by default. */
    memoryMegabytes?: PositiveInteger;
    /** Docker networks beside the stack's, by name, where receivers are. */
    networks?: UniqueList<DockerNetwork>;
}
