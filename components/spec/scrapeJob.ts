import type { SecretRef } from "./secretRef";

/** Bounds on one scrape; one that goes over is dropped whole and `up` is 0. Never 0, which would mean unlimited. */
export interface ScrapeLimits {
    /** Samples a scrape may return after metric relabelling; 50,000 by default. */
    samples?: number;
    /** Labels a sample may have; 64 by default. */
    labels?: number;
    /** Characters a label's name may have; 256 by default. */
    labelNameLength?: number;
    /** Characters a label's value may have; 1,024 by default. */
    labelValueLength?: number;
    /** Megabytes (2^20 bytes) that an uncompressed response may have; 20 by default. */
    bodyMegabytes?: number;
    /** Targets the job may have after relabelling; 1,000 by default. */
    targets?: number;
}

/** Targets known in advance. */
export interface StaticTargets {
    /** `host:port` each. */
    targets: readonly string[];
    /** Labels that all of them get. */
    labels?: Record<string, string>;
}

/** Targets in JSON or YAML files that something else writes on the host. */
export interface FileDiscovery {
    /** Folder on the host, mounted read-only. */
    hostDirectory: string;
    /** Which of its files; `*.json` by default. */
    pattern?: string;
    /** How often files are read again if no change was seen; 300 by default. */
    refreshIntervalSeconds?: number;
}

/** Targets from DNS. */
export interface DnsDiscovery {
    names: readonly string[];
    /** SRV by default. A, AAAA, MX and NS need a port. */
    type?: "SRV" | "A" | "AAAA" | "MX" | "NS";
    port?: number;
    /** 30 by default. */
    refreshIntervalSeconds?: number;
}

/** Targets from the containers of a Docker engine. */
export interface DockerDiscovery {
    /** The engine's API: `unix:///var/run/docker.sock` (mounted read-only) by default, or `tcp://…` of a socket proxy. */
    host?: string;
    /** Group that owns the socket on the host, so that Prometheus need not be root; 0 by default. */
    socketGroupId?: number;
    /** Port for containers that expose none; 80 by default. */
    port?: number;
    /** Engine filters, `{ label: ["vigie.scrape=true"] }`; every container by default. */
    filters?: Record<string, readonly string[]>;
    /** 60 by default. */
    refreshIntervalSeconds?: number;
}

/** Targets from EC2 instances; credentials come from the host's instance profile. */
export interface Ec2Discovery {
    region: string;
    /** Port of the exporter on each instance; 9100 by default. */
    port?: number;
    /** API filters, `{ "tag:Environment": ["prod"] }`; every instance by default. */
    filters?: Record<string, readonly string[]>;
    /** Role to assume. */
    roleArn?: string;
    /** 60 by default. */
    refreshIntervalSeconds?: number;
}

/** https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config */
export interface RelabelRule {
    sourceLabels?: readonly string[];
    /** `;` by default. */
    separator?: string;
    targetLabel?: string;
    /** Anchored RE2 expression; `(.*)` by default. */
    regex?: string;
    modulus?: number;
    /** `$1` by default. */
    replacement?: string;
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
    username: string;
    password: SecretRef;
}

export interface TlsClient {
    /** Name expected in the server's certificate; the target's host by default. */
    serverName?: string;
    /** Whether the certificate is not verified; false by default. */
    insecureSkipVerify?: boolean;
    /** Authority that signed the server's certificate, as PEM; the image's authorities by default. */
    caCertificate?: SecretRef;
}

/** What Prometheus scrapes, and how. At least one kind of target is needed. */
export interface ScrapeJob {
    /** Becomes the `job` label. */
    name: string;
    static?: readonly StaticTargets[];
    file?: readonly FileDiscovery[];
    dns?: readonly DnsDiscovery[];
    docker?: readonly DockerDiscovery[];
    ec2?: readonly Ec2Discovery[];
    /** Prometheus's scrape interval by default. */
    scrapeIntervalSeconds?: number;
    /** Prometheus's scrape timeout by default, but never above the job's interval. */
    scrapeTimeoutSeconds?: number;
    /** `/metrics` by default. */
    metricsPath?: string;
    /** `http` by default. */
    scheme?: "http" | "https";
    /** Query parameters. */
    params?: Record<string, readonly string[]>;
    /** Whether labels of the target win over those of the server; false by default. */
    honorLabels?: boolean;
    /** Whether timestamps of the target are kept; true by default. */
    honorTimestamps?: boolean;
    basicAuth?: BasicAuth;
    bearerToken?: SecretRef;
    tls?: TlsClient;
    /** Applied to targets before the scrape. */
    relabel?: readonly RelabelRule[];
    /** Applied to samples after the scrape. */
    metricRelabel?: readonly RelabelRule[];
    /** Prometheus's limits by default, field by field. */
    limits?: ScrapeLimits;
}
