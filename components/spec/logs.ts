import type { RuleGroup } from "../../rules/types";
import type {
    AbsolutePath,
    DockerNetwork,
    PositiveInteger,
    PositiveNumber,
    Re2,
    ResourceName,
    Text,
    UniqueList,
} from "../schema/types";
import type { LoopbackPublish } from "./publish";
import type { RedactionSpec } from "./redaction";
import type { SecretRef } from "./secretRef";

/** A LogQL stream selector, `{container="gateway"}`, with a matcher that excludes the empty string. */
export type StreamSelector = string;

/** A whole number of 5 or more, which is the number of labels that every line has. */
export type StreamLabels = number;

/** A whole number of seconds from 1 to 300. */
export type QueryTimeout = number;

/** The name of a bucket: 3 to 63 lower-case letters, digits, `.` and `-`. */
export type LogBucket = string;

/** The name of a region, `eu-west-3`; S3-compatible stores may use other names. */
export type LogRegion = string;

/** `host:port`, or an `http://` or `https://` URL without path, user or password in it. */
export type S3Endpoint = string;

/** A whole number of megabytes, 128 or above. */
export type LokiMemory = number;

/** A pattern of container names with `*` for any text and `?` for any character. */
export type ContainerPattern = string;

/** The name of a Compose project or service. */
export type ComposeName = string;

/** Text on one line that is not empty and has no `;`. */
export type PlainValue = string;

/** An absolute path of files in a folder, with `*` only in the last segment. */
export type LogFilePattern = string;

/** The name of a systemd unit with its type, `ssh.service`. */
export type UnitName = string;

/** A number from 0 up to but not including 1. */
export type Share = number;

/**
 * Log levels, in upper or lower case: `["debug"]`.
 *
 * @leaf
 */
export type Levels = readonly string[];

/**
 * Labels that the collector does not set itself.
 *
 * @keys FreeLabel
 */
export type FreeLabels = Readonly<Record<string, Text>>;

/**
 * Values of container labels, by label name.
 *
 * @keys Text
 */
export type ContainerLabels = Readonly<Record<string, PlainValue>>;

/** A retention period for selected streams. */
export interface StreamRetention {
    /**
     * LogQL stream selector, `{container="gateway"}`.
     *
     * @unique
     */
    selector: StreamSelector;
    /** Retention period; at least 1. */
    days: PositiveInteger;
}

/** Loki's limits, so that one container cannot fill its disk or its memory. */
export interface LogLimits {
    /** Ingestion rate limit in megabytes (2^20 bytes) per second; 10 by default. */
    ingestionMegabytesPerSecond?: PositiveNumber;
    /** Ingestion burst size in megabytes (2^20 bytes); 20 by default. */
    ingestionBurstMegabytes?: PositiveNumber;
    /** Rate limit per stream in megabytes (2^20 bytes) per second; 5 by default. */
    streamMegabytesPerSecond?: PositiveNumber;
    /** Maximum number of active streams; 5,000 by default. */
    maxStreams?: PositiveInteger;
    /** Maximum size of a line in kilobytes (2^10 bytes); longer lines are truncated. 256 by default. */
    maxLineKilobytes?: PositiveInteger;
    /** Maximum number of labels per stream; 15 by default. */
    maxLabels?: StreamLabels;
    /** Maximum number of lines that a query returns; 5,000 by default. */
    maxQueryLines?: PositiveInteger;
    /** Maximum number of series that a metric query returns; 500 by default. */
    maxQuerySeries?: PositiveInteger;
    /** Maximum time range of a query; 31 days by default. */
    maxQueryDays?: PositiveInteger;
    /** Query timeout; 60 by default. */
    queryTimeoutSeconds?: QueryTimeout;
    /** Maximum age of a line that Loki accepts, in hours; 168 by default. */
    maxAgeHours?: PositiveInteger;
}

/** A bucket in Amazon S3 or in an S3-compatible object store. */
export interface S3LogStorage {
    bucket: LogBucket;
    /** `eu-west-3`; `us-east-1` by default, which S3-compatible stores ignore. */
    region?: LogRegion;
    /** `minio:9000` or a URL; Amazon S3 by default. */
    endpoint?: S3Endpoint;
    /** Access key ID, together with the secret access key; the host's instance profile by default. */
    accessKeyId?: SecretRef;
    secretAccessKey?: SecretRef;
    /** Whether path-style addressing is used, as MinIO requires; false by default. */
    pathStyle?: boolean;
}

/** Loki in single-binary mode. */
export interface LokiSpec {
    /** How long logs are kept; 30 days by default. */
    retentionDays?: PositiveInteger;
    /** Retention periods for selected streams; the first that matches applies. None by default. */
    streamRetention?: readonly StreamRetention[];
    limits?: LogLimits;
    /** How often the compactor runs and applies retention, for the first time after this interval; 600 by default. */
    compactionIntervalSeconds?: PositiveInteger;
    /** How long the compactor waits before it deletes chunks that are past retention, so that queries that read them can
     *  finish; 7,200 by default. */
    deletionDelaySeconds?: PositiveInteger;
    /** Object store for chunks; the data volume by default. */
    s3?: S3LogStorage;
    /** Reachable only in the stack's network by default. Only loopback addresses are accepted, since Loki has no
     *  authentication. */
    publish?: LoopbackPublish | false;
    /** Memory limit; 1,024 by default. */
    memoryMegabytes?: LokiMemory;
    /** Names of additional Docker networks to join. */
    networks?: UniqueList<DockerNetwork>;
}

/** Format of log lines. */
export type LogFormat = "auto" | "json" | "logfmt" | "plain";

/** Languages whose stack traces are recognised. */
export type MultilineName = "java" | "python" | "go";

/** The first line of a multi-line entry; a line that does not match belongs to the preceding entry, if there is one. */
export type Multiline = MultilineName | { /** RE2. */ firstLine: Re2 };

/** Drops lines before they reach Loki. */
export interface DropRule {
    /** RE2 expression that matches anywhere in the line. */
    matching?: Re2;
    /** Log levels, in upper or lower case: `["debug"]`. */
    levels?: Levels;
    /** Drops lines longer than this, in kilobytes (2^10 bytes). */
    longerThanKilobytes?: PositiveNumber;
    /** Fraction of matching lines that is kept, from 0 up to but not including 1; 0 by default. */
    keepRatio?: Share;
}

/** How the lines of a source are parsed. */
export interface LogReading {
    /** Detected from the line by default (`auto`). */
    format?: LogFormat;
    /** How lines are joined to multi-line entries; by default each line is an entry. */
    multiline?: Multiline;
    drop?: readonly DropRule[];
    /** Static labels in addition to those that every line has; none by default. */
    labels?: FreeLabels;
}

/** Containers whose logs are collected: those that match all of the criteria given here. */
export interface ContainerLogs extends LogReading {
    /** Pattern of container names with `*` and `?`, `twitch-chatters-*`; any by default. */
    name?: ContainerPattern;
    /** Compose project; any by default. */
    project?: ComposeName;
    /** Compose service; any by default. */
    service?: ComposeName;
    /** Values of container labels, by label name; any by default. */
    containerLabels?: ContainerLabels;
    /** Pattern of container names to exclude; none by default. */
    exclude?: ContainerPattern;
}

/** Files on the host. */
export interface FileLogs extends LogReading {
    /**
     * Unique; the value of the label `service`.
     *
     * @unique
     */
    name: ResourceName;
    /** Absolute path on the host, with `*` only in its last segment: `/var/log/nginx/*.log`. */
    path: LogFilePattern;
}

/** The host's systemd journal. */
export interface JournalLogs extends LogReading {
    /** Units, `["ssh.service"]`; all by default. */
    units?: UniqueList<UnitName>;
}

/** The log collector that sends lines to Loki. */
export type CollectorKind = "alloy" | "promtail";

/** The log collector and its sources. */
export interface CollectorSpec {
    /** `alloy` by default; `promtail` reached its end of life on 2026-03-02. */
    kind?: CollectorKind;
    /** All containers of the host by default, if neither files nor the journal are collected. */
    containers?: readonly ContainerLogs[];
    files?: readonly FileLogs[];
    /** Not collected by default. */
    journal?: JournalLogs | boolean;
    /** The value of the label `host`; the stack's name by default. */
    host?: Text;
    /** What is redacted before lines leave the host; secrets by default. */
    redact?: RedactionSpec;
    /** How the collector reaches the Docker engine: by default through a proxy that allows only read requests. */
    dockerSocket?: "proxy" | "direct";
    /** Path of the Docker engine's socket; `/var/run/docker.sock` by default. */
    socketPath?: AbsolutePath;
    /** Memory limit; 256 by default. */
    memoryMegabytes?: PositiveInteger;
    /** How long the collector retries entries while Loki does not accept them, in hours; 24 by default. */
    retryHours?: PositiveNumber;
}

/**
 * Log collection: Loki, which stores logs, and a collector, which sends them. `{}` has the defaults of both.
 */
export interface LogsSpec {
    loki?: LokiSpec;
    /** False: the stack collects no logs, and other clients send to Loki. */
    collector?: CollectorSpec | false;
    /** Rules in LogQL in addition to the built-in ones; none by default. */
    ruleGroups?: readonly RuleGroup[];
}
