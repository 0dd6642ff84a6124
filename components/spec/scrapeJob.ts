import type {
    Labels,
    NonEmpty,
    NotNegative,
    Port,
    PositiveInteger,
    Re2,
    Texts,
    UniqueSomeOf,
} from "../schema/types";
import type { SecretRef } from "./secretRef";

/** The name of a scrape job: letters, digits and any of `. _ : / -`, beginning with a letter or a digit, at most
 *  100. */
export type JobName = string;

/** A whole number of seconds from 1 to 300: a series without a sample for longer is stale. */
export type ScrapeInterval = number;

/** `host:port`; anything where a rule of `relabel` writes the address. */
export type ScrapeTarget = string;

/** A path that begins with `/`, without a query. */
export type UrlPath = string;

/** An absolute path below `/`, without `..` and without any of `* ? [ \`. */
export type PlainDirectory = string;

/** A file name with one `*` at most, ending in .json, .yml or .yaml. */
export type TargetFiles = string;

/** `unix:///path`, `tcp://host:port`, `http://host:port` or `https://host:port`. */
export type DockerApi = string;

/** An AWS region such as `eu-west-3`. */
export type AwsRegion = string;

/** The ARN of a role, `arn:aws:iam::123456789012:role/name`. */
export type RoleArn = string;

/** A user name without a colon. */
export type BasicAuthUser = string;

/** A label name, reserved ones included. */
export type AnyLabelName = string;

/** A label name, which may contain references such as `$1` if the action is `replace`. */
export type RelabelTarget = string;

/** Text with references such as `$1`; a label name with references if the action is `labelmap`. */
export type RelabelReplacement = string;

/** Text, which may be empty. */
export type AnyText = string;

/**
 * Lists of texts by name.
 *
 * @keys Text
 */
export type TextLists = Readonly<Record<string, Texts>>;

/** Limits of one scrape. A scrape that exceeds a limit fails and sets `up` to 0. Never 0, which would mean
 *  unlimited. */
export interface ScrapeLimits {
    /** Maximum number of samples per scrape after metric relabelling; 50,000 by default. */
    samples?: PositiveInteger;
    /** Maximum number of labels per sample; 64 by default. */
    labels?: PositiveInteger;
    /** Maximum length of a label name, in bytes; 256 by default. */
    labelNameLength?: PositiveInteger;
    /** Maximum length of a label value, in bytes; 1,024 by default. */
    labelValueLength?: PositiveInteger;
    /** Maximum size of an uncompressed response, in megabytes (2^20 bytes); 20 by default. */
    bodyMegabytes?: PositiveInteger;
    /** Maximum number of targets of the job after relabelling; 1,000 by default. */
    targets?: PositiveInteger;
}

/** Targets known in advance. */
export interface StaticTargets {
    /** `host:port` each. */
    targets: UniqueSomeOf<ScrapeTarget>;
    /** Labels added to all of these targets. */
    labels?: Labels;
}

/** Targets from JSON or YAML files that another program writes on the host. */
export interface FileDiscovery {
    /** Folder on the host, mounted read-only. */
    hostDirectory: PlainDirectory;
    /** Pattern of the files in it; `*.json` by default. */
    pattern?: TargetFiles;
    /** How often files are read again if no change is detected; 300 by default. */
    refreshIntervalSeconds?: PositiveInteger;
}

/** Targets from DNS. */
export interface DnsDiscovery {
    names: UniqueSomeOf<NonEmpty>;
    /** SRV by default. A, AAAA, MX and NS need a port. */
    type?: "SRV" | "A" | "AAAA" | "MX" | "NS";
    port?: Port;
    /** 30 by default. */
    refreshIntervalSeconds?: PositiveInteger;
}

/** Targets from the containers of a Docker engine. */
export interface DockerDiscovery {
    /** The engine's API: `unix:///var/run/docker.sock` (mounted read-only) by default, or `tcp://…` of a socket
     *  proxy. */
    host?: DockerApi;
    /** Group that owns the socket on the host, so that Prometheus need not be root; 0 by default. */
    socketGroupId?: NotNegative;
    /** Port for containers that expose none; 80 by default. */
    port?: Port;
    /** Engine filters, `{ label: ["vigie.scrape=true"] }`; every container by default. */
    filters?: TextLists;
    /** 60 by default. */
    refreshIntervalSeconds?: PositiveInteger;
}

/** Targets from EC2 instances; credentials come from the host's instance profile. */
export interface Ec2Discovery {
    region: AwsRegion;
    /** Port of the exporter on each instance; 9100 by default. */
    port?: Port;
    /** API filters, `{ "tag:Environment": ["prod"] }`; every instance by default. */
    filters?: TextLists;
    /** Role to assume. */
    roleArn?: RoleArn;
    /** 60 by default. */
    refreshIntervalSeconds?: PositiveInteger;
}

/** https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config */
export interface RelabelRule {
    sourceLabels?: UniqueSomeOf<AnyLabelName>;
    /** `;` by default. */
    separator?: AnyText;
    targetLabel?: RelabelTarget;
    /** Anchored RE2 expression; `(.*)` by default. */
    regex?: Re2;
    modulus?: PositiveInteger;
    /** `$1` by default. */
    replacement?: RelabelReplacement;
    /** `replace` by default. */
    action?:
        | "replace"
        | "keep"
        | "drop"
        | "keepequal"
        | "dropequal"
        | "hashmod"
        | "labelmap"
        | "labeldrop"
        | "labelkeep"
        | "lowercase"
        | "uppercase";
}

export interface BasicAuth {
    username: BasicAuthUser;
    password: SecretRef;
}

export interface TlsClient {
    /** Name expected in the server's certificate; the target's host by default. */
    serverName?: NonEmpty;
    /** Whether the certificate is not verified; false by default. */
    insecureSkipVerify?: boolean;
    /** CA certificates that verify the server's certificate, in PEM; the image's CA certificates by default. */
    caCertificate?: SecretRef;
}

/** A scrape job. At least one kind of target is required. */
export interface ScrapeJob {
    /**
     * Becomes the `job` label.
     *
     * @unique
     */
    name: JobName;
    static?: readonly StaticTargets[];
    file?: readonly FileDiscovery[];
    dns?: readonly DnsDiscovery[];
    docker?: readonly DockerDiscovery[];
    ec2?: readonly Ec2Discovery[];
    /** Prometheus's scrape interval by default. */
    scrapeIntervalSeconds?: ScrapeInterval;
    /** Prometheus's scrape timeout by default, but never above the job's interval. */
    scrapeTimeoutSeconds?: PositiveInteger;
    /** `/metrics` by default. */
    metricsPath?: UrlPath;
    /** `http` by default. */
    scheme?: "http" | "https";
    /** Query parameters. */
    params?: TextLists;
    /** Whether the target's labels take precedence over the server's; false by default. */
    honorLabels?: boolean;
    /** Whether the target's timestamps are used; true by default. */
    honorTimestamps?: boolean;
    basicAuth?: BasicAuth;
    bearerToken?: SecretRef;
    tls?: TlsClient;
    /** Relabelling of targets before the scrape. */
    relabel?: readonly RelabelRule[];
    /** Relabelling of samples after the scrape. */
    metricRelabel?: readonly RelabelRule[];
    /** `prometheus.limits` by default, field by field. */
    limits?: ScrapeLimits;
}
