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

/** A LogQL stream selector, `{container="gateway"}`, with a matcher that excludes the empty text. */
export type StreamSelector = string;

/** A whole number of 5 or more: so many labels every line has. */
export type StreamLabels = number;

/** A whole number of seconds from 1 to 300. */
export type QueryTimeout = number;

/** The name of a bucket: 3 to 63 lower-case letters, digits, `.` and `-`. */
export type LogBucket = string;

/** The name of a region, `eu-west-3`; others than Amazon call theirs as they like. */
export type LogRegion = string;

/** `host:port`, or an `http://` or `https://` URL without path, user or password in it. */
export type S3Endpoint = string;

/** A whole number of megabytes, 128 or above. */
export type LokiMemory = number;

/** A pattern of container names with `*` for any text and `?` for any character. */
export type ContainerPattern = string;

/** A name as Compose has it. */
export type ComposeName = string;

/** Text in one line that is not empty and has no `;`. */
export type PlainValue = string;

/** An absolute path of files in a folder, with `*` in the last part at most. */
export type LogFilePattern = string;

/** The name of a unit of systemd with its type, `ssh.service`. */
export type UnitName = string;

/** A number from 0 up to but not including 1. */
export type Share = number;

/**
 * Levels, in any case: `["debug"]`.
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
 * Values of labels that containers have, by name.
 *
 * @keys Text
 */
export type ContainerLabels = Readonly<Record<string, PlainValue>>;

/** Some streams that are kept for another time than the others. */
export interface StreamRetention {
    /**
     * LogQL stream selector, `{container="gateway"}`.
     *
     * @unique
     */
    selector: StreamSelector;
    /** At least 1. */
    days: PositiveInteger;
}

/** What Loki refuses, so that one container cannot fill its disk or its memory. */
export interface LogLimits {
    /** Megabytes (2^20 bytes) a second that are taken; 10 by default. */
    ingestionMegabytesPerSecond?: PositiveNumber;
    /** Megabytes (2^20 bytes) that may come at once; 20 by default. */
    ingestionBurstMegabytes?: PositiveNumber;
    /** The same for each single stream; 5 by default. */
    streamMegabytesPerSecond?: PositiveNumber;
    /** Streams that are written to at a time; 5,000 by default. */
    maxStreams?: PositiveInteger;
    /** Kilobytes (2^10 bytes) of a line, the rest of which is cut off; 256 by default. */
    maxLineKilobytes?: PositiveInteger;
    /** Labels of a stream; 15 by default. */
    maxLabels?: StreamLabels;
    /** Lines that a query returns at most; 5,000 by default. */
    maxQueryLines?: PositiveInteger;
    /** Series that a query of numbers returns at most; 500 by default. */
    maxQuerySeries?: PositiveInteger;
    /** How far a query may reach; 31 days by default. */
    maxQueryDays?: PositiveInteger;
    /** 60 by default. */
    queryTimeoutSeconds?: QueryTimeout;
    /** How old a line may be that is taken, in hours; 168 by default. */
    maxAgeHours?: PositiveInteger;
}

/** A bucket of Amazon S3, or of what speaks its protocol. */
export interface S3LogStorage {
    bucket: LogBucket;
    /** `eu-west-3`; `us-east-1` by default, which others than Amazon ignore. */
    region?: LogRegion;
    /** `minio:9000` or a URL; Amazon's by default. */
    endpoint?: S3Endpoint;
    /** The host's instance profile by default; with the secret key. */
    accessKeyId?: SecretRef;
    secretAccessKey?: SecretRef;
    /** Whether the bucket is in the path and not in the host's name, as MinIO has it; false by default. */
    pathStyle?: boolean;
}

/** Loki, as a single server. */
export interface LokiSpec {
    /** Kept for 30 days by default. */
    retentionDays?: PositiveInteger;
    /** Streams that are kept for another time; the first that fits counts. None by default. */
    streamRetention?: readonly StreamRetention[];
    limits?: LogLimits;
    /** How often lines that are too old are looked for, for the first time when this has passed since the start; 600 by
     *  default. */
    compactionIntervalSeconds?: PositiveInteger;
    /** How long after that they are deleted, which lets queries end that read them; 7,200 by default. */
    deletionDelaySeconds?: PositiveInteger;
    /** Where chunks are kept; the data volume by default. */
    s3?: S3LogStorage;
    /** Reachable in the stack's network only by default. Only loopback addresses are accepted, since Loki has no
     *  authentication. */
    publish?: LoopbackPublish | false;
    /** Memory limit; 1,024 by default. */
    memoryMegabytes?: LokiMemory;
    /** Docker networks beside the stack's, by name. */
    networks?: UniqueList<DockerNetwork>;
}

/** How a line says what it says. */
export type LogFormat = "auto" | "json" | "logfmt" | "plain";

/** Languages whose stack traces are known. */
export type MultilineName = "java" | "python" | "go";

/** Where an entry of several lines begins; a line that does not fit belongs to the entry before, if there was one. */
export type Multiline = MultilineName | { /** RE2. */ firstLine: Re2 };

/** Lines that are not stored. */
export interface DropRule {
    /** RE2 that the line matches somewhere. */
    matching?: Re2;
    /** Levels, in any case: `["debug"]`. */
    levels?: Levels;
    /** Lines that are longer, in kilobytes (2^10 bytes). */
    longerThanKilobytes?: PositiveNumber;
    /** Share of these lines that is kept all the same, from 0 up to but not including 1; 0 by default. */
    keepRatio?: Share;
}

/** How the lines of a source are read. */
export interface LogReading {
    /** Tells by the line by default (`auto`). */
    format?: LogFormat;
    /** Each line is an entry of its own by default. */
    multiline?: Multiline;
    drop?: readonly DropRule[];
    /** Labels with one value each, beside those that every line has; none by default. */
    labels?: FreeLabels;
}

/** Containers whose output is collected: those that fit all that is said here. */
export interface ContainerLogs extends LogReading {
    /** Pattern of names with `*` and `?`, `twitch-chatters-*`; any by default. */
    name?: ContainerPattern;
    /** Compose project; any by default. */
    project?: ComposeName;
    /** Compose service; any by default. */
    service?: ComposeName;
    /** Values of labels that the container has, by name; any by default. */
    containerLabels?: ContainerLabels;
    /** Pattern of names that are left out; none by default. */
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
    /** Absolute path on the host, with `*` in its last part at most: `/var/log/nginx/*.log`. */
    path: LogFilePattern;
}

/** The journal of the host's systemd. */
export interface JournalLogs extends LogReading {
    /** Units, `["ssh.service"]`; all by default. */
    units?: UniqueList<UnitName>;
}

/** What carries lines to Loki. */
export type CollectorKind = "alloy" | "promtail";

/** What is collected, and how. */
export interface CollectorSpec {
    /** `alloy` by default; `promtail` reached its end of life on 2026-03-02. */
    kind?: CollectorKind;
    /** All containers of the host by default, once there are neither files nor a journal. */
    containers?: readonly ContainerLogs[];
    files?: readonly FileLogs[];
    /** Not collected by default. */
    journal?: JournalLogs | boolean;
    /** The value of the label `host`; the stack's name by default. */
    host?: Text;
    /** What is made unreadable before it leaves the host; secrets by default. */
    redact?: RedactionSpec;
    /** How the collector reaches the Docker engine: through a proxy that lets it read only, by default. */
    dockerSocket?: "proxy" | "direct";
    /** Where the Docker engine's socket is; `/var/run/docker.sock` by default. */
    socketPath?: AbsolutePath;
    /** Memory limit; 256 by default. */
    memoryMegabytes?: PositiveInteger;
    /** How long entries are kept back and tried again while Loki does not take them, in hours; 24 by default. */
    retryHours?: PositiveNumber;
}

/**
 * Logs: a Loki that keeps them, and a collector that brings them. `{}` has the defaults of both.
 */
export interface LogsSpec {
    loki?: LokiSpec;
    /** False: nothing is collected, and whoever reaches Loki sends to it. */
    collector?: CollectorSpec | false;
    /** Alerts on lines beside the project's own, in LogQL; none by default. */
    ruleGroups?: readonly RuleGroup[];
}
