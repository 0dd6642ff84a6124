import type { Publish } from "./publish";
import type { BasicAuth, RelabelRule, ScrapeJob, ScrapeLimits, TlsClient } from "./scrapeJob";
import type { SecretRef } from "./secretRef";

/** A long-term store that samples are sent to: Mimir, Thanos, Amazon Managed Prometheus. */
export interface RemoteWrite {
    /** Unique; shown in metrics. */
    name: string;
    url: string;
    basicAuth?: BasicAuth;
    bearerToken?: SecretRef;
    /** Signs requests for Amazon Managed Prometheus with the host's instance profile. */
    sigv4?: { region: string; roleArn?: string };
    /** `X-Scope-OrgID` and the like; never a credential. */
    headers?: Record<string, string>;
    tls?: TlsClient;
    /** Which series are sent; all by default. */
    writeRelabel?: readonly RelabelRule[];
}

/** An Alertmanager outside of the stack. */
export interface ExternalAlertmanager {
    /** `host:port` each. */
    targets: readonly string[];
    /** `http` by default. */
    scheme?: "http" | "https";
    /** Where its API begins; `/` by default. */
    pathPrefix?: string;
    basicAuth?: BasicAuth;
}

/** The Prometheus server: what it scrapes, keeps and sends on. */
export interface PrometheusSpec {
    /** 15 by default. */
    scrapeIntervalSeconds?: number;
    /** 10 by default, but never above the scrape interval. */
    scrapeTimeoutSeconds?: number;
    /** 15 by default. */
    evaluationIntervalSeconds?: number;
    /** Kept for 15 days by default. */
    retentionDays?: number;
    /** Kept up to 10,240 megabytes (2^20 bytes) by default, whichever of time and size comes first. */
    retentionMegabytes?: number;
    /** Whether the write-ahead log is compressed; true by default. */
    walCompression?: boolean;
    /** Labels on every series and alert that leaves the server; `cluster` is the stack's name by default. */
    externalLabels?: Record<string, string>;
    /** Bounds on every scrape that sets none itself. */
    limits?: ScrapeLimits;
    /** Jobs beside those of the exporters and of the stack's own servers. */
    jobs?: readonly ScrapeJob[];
    remoteWrite?: readonly RemoteWrite[];
    /** Alertmanagers beside the stack's own. */
    alertmanagers?: readonly ExternalAlertmanager[];
    /** 9090 on 127.0.0.1 by default; false: reachable in the stack's network only. Only loopback addresses are
     *  accepted, since the API that reloads and stops the server is on the same port. */
    publish?: Publish | false;
    /** The URL in alerts' links; the published one by default. */
    externalUrl?: string;
    /** Memory limit; 1,024 by default. */
    memoryMegabytes?: number;
    /** Docker networks beside the stack's, by name, where targets are. */
    networks?: readonly string[];
}
