import type { RuleGroup } from "../../rules/types";
import type { Publish } from "./publish";
import type { RedactionSpec } from "./redaction";
import type { SecretRef } from "./secretRef";

/** Some streams that are kept for another time than the others. */
export interface StreamRetention {
    /** LogQL stream selector, `{container="gateway"}`. */
    selector: string;
    /** At least 1. */
    days: number;
}

/** What Loki refuses, so that one container cannot fill its disk or its memory. */
export interface LogLimits {
    /** Megabytes (2^20 bytes) a second that are taken; 10 by default. */
    ingestionMegabytesPerSecond?: number;
    /** Megabytes (2^20 bytes) that may come at once; 20 by default. */
    ingestionBurstMegabytes?: number;
    /** The same for each single stream; 5 by default. */
    streamMegabytesPerSecond?: number;
    /** Streams that are written to at a time; 5,000 by default. */
    maxStreams?: number;
    /** Kilobytes (2^10 bytes) of a line, the rest of which is cut off; 256 by default. */
    maxLineKilobytes?: number;
    /** Labels of a stream; 15 by default. */
    maxLabels?: number;
    /** Lines that a query returns at most; 5,000 by default. */
    maxQueryLines?: number;
    /** Series that a query of numbers returns at most; 500 by default. */
    maxQuerySeries?: number;
    /** How far a query may reach; 31 days by default. */
    maxQueryDays?: number;
    /** 60 by default. */
    queryTimeoutSeconds?: number;
    /** How old a line may be that is taken, in hours; 168 by default. */
    maxAgeHours?: number;
}

/** A bucket of Amazon S3, or of what speaks its protocol. */
export interface S3LogStorage {
    bucket: string;
    /** `eu-west-3`; `us-east-1` by default, which others than Amazon ignore. */
    region?: string;
    /** `minio:9000` or a URL; Amazon's by default. */
    endpoint?: string;
    /** The host's instance profile by default; with the secret key. */
    accessKeyId?: SecretRef;
    secretAccessKey?: SecretRef;
    /** Whether the bucket is in the path and not in the host's name, as MinIO has it; false by default. */
    pathStyle?: boolean;
}

/** Loki, as a single server. */
export interface LokiSpec {
    /** Kept for 30 days by default. */
    retentionDays?: number;
    /** Streams that are kept for another time; the first that fits counts. None by default. */
    streamRetention?: readonly StreamRetention[];
    limits?: LogLimits;
    /** How often lines that are too old are looked for, for the first time when this has passed since the start; 600 by
     *  default. */
    compactionIntervalSeconds?: number;
    /** How long after that they are deleted, which lets queries end that read them; 7,200 by default. */
    deletionDelaySeconds?: number;
    /** Where chunks are kept; the data volume by default. */
    s3?: S3LogStorage;
    /** Reachable in the stack's network only by default. Only loopback addresses are accepted, since Loki has no
     *  authentication. */
    publish?: Publish | false;
    /** Memory limit; 1,024 by default. */
    memoryMegabytes?: number;
    /** Docker networks beside the stack's, by name. */
    networks?: readonly string[];
}

/** How a line says what it says. */
export type LogFormat = "auto" | "json" | "logfmt" | "plain";

/** Where an entry of several lines begins; a line that does not fit belongs to the entry before, if there was one. */
export type Multiline = "java" | "python" | "go" | { /** RE2. */ firstLine: string };

/** Lines that are not stored. */
export interface DropRule {
    /** RE2 that the line matches somewhere. */
    matching?: string;
    /** Levels, in any case: `["debug"]`. */
    levels?: readonly string[];
    /** Lines that are longer, in kilobytes (2^10 bytes). */
    longerThanKilobytes?: number;
    /** Share of these lines that is kept all the same, from 0 up to but not including 1; 0 by default. */
    keepRatio?: number;
}

/** How the lines of a source are read. */
export interface LogReading {
    /** Tells by the line by default (`auto`). */
    format?: LogFormat;
    /** Each line is an entry of its own by default. */
    multiline?: Multiline;
    drop?: readonly DropRule[];
    /** Labels with one value each, beside those that every line has; none by default. */
    labels?: Record<string, string>;
}

/** Containers whose output is collected: those that fit all that is said here. */
export interface ContainerLogs extends LogReading {
    /** Pattern of names with `*` and `?`, `twitch-chatters-*`; any by default. */
    name?: string;
    /** Compose project; any by default. */
    project?: string;
    /** Compose service; any by default. */
    service?: string;
    /** Values of labels that the container has, by name; any by default. */
    containerLabels?: Record<string, string>;
    /** Pattern of names that are left out; none by default. */
    exclude?: string;
}

/** Files on the host. */
export interface FileLogs extends LogReading {
    /** Unique; the value of the label `service`. */
    name: string;
    /** Absolute path on the host, with `*` in its last part at most: `/var/log/nginx/*.log`. */
    path: string;
}

/** The journal of the host's systemd. */
export interface JournalLogs extends LogReading {
    /** Units, `["ssh.service"]`; all by default. */
    units?: readonly string[];
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
    host?: string;
    /** What is made unreadable before it leaves the host; secrets by default. */
    redact?: RedactionSpec;
    /** How the collector reaches the Docker engine: through a proxy that lets it read only, by default. */
    dockerSocket?: "proxy" | "direct";
    /** Where the Docker engine's socket is; `/var/run/docker.sock` by default. */
    socketPath?: string;
    /** Memory limit; 256 by default. */
    memoryMegabytes?: number;
    /** How long entries are kept back and tried again while Loki does not take them, in hours; 24 by default. */
    retryHours?: number;
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
