import type {
    DockerNetwork,
    HostPort,
    HttpUrl,
    Labels,
    NonEmpty,
    PositiveInteger,
    Text,
    UniqueList,
    UniqueSomeOf,
} from "../schema/types";
import type { LoopbackPublish } from "./publish";
import type {
    AwsRegion,
    BasicAuth,
    RelabelRule,
    RoleArn,
    ScrapeInterval,
    ScrapeJob,
    ScrapeLimits,
    TlsClient,
    UrlPath,
} from "./scrapeJob";
import type { SecretRef } from "./secretRef";

/**
 * Headers that carry no credential and that Prometheus does not set itself.
 *
 * @keys PlainHeader
 */
export type PlainHeaders = Readonly<Record<string, Text>>;

/** A long-term store that samples are sent to: Mimir, Thanos, Amazon Managed Prometheus. */
export interface RemoteWrite {
    /**
     * Unique; shown in metrics.
     *
     * @unique
     */
    name: NonEmpty;
    url: HttpUrl;
    basicAuth?: BasicAuth;
    bearerToken?: SecretRef;
    /** Signs requests for Amazon Managed Prometheus with the host's instance profile. */
    sigv4?: { region: AwsRegion; roleArn?: RoleArn };
    /** `X-Scope-OrgID` and the like; never a credential. */
    headers?: PlainHeaders;
    tls?: TlsClient;
    /** Which series are sent; all by default. */
    writeRelabel?: readonly RelabelRule[];
}

/** An Alertmanager outside of the stack. */
export interface ExternalAlertmanager {
    /** `host:port` each. */
    targets: UniqueSomeOf<HostPort>;
    /** `http` by default. */
    scheme?: "http" | "https";
    /** Where its API begins; `/` by default. */
    pathPrefix?: UrlPath;
    basicAuth?: BasicAuth;
}

/** The Prometheus server: what it scrapes, keeps and sends on. */
export interface PrometheusSpec {
    /** 15 by default. */
    scrapeIntervalSeconds?: ScrapeInterval;
    /** 10 by default, but never above the scrape interval. */
    scrapeTimeoutSeconds?: PositiveInteger;
    /** 15 by default. */
    evaluationIntervalSeconds?: PositiveInteger;
    /** Kept for 15 days by default. */
    retentionDays?: PositiveInteger;
    /** Kept up to 10,240 megabytes (2^20 bytes) by default, whichever of time and size comes first. */
    retentionMegabytes?: PositiveInteger;
    /** Whether the write-ahead log is compressed; true by default. */
    walCompression?: boolean;
    /** Labels on every series and alert that leaves the server; `cluster` is the stack's name by default. */
    externalLabels?: Labels;
    /** Bounds on every scrape that sets none itself. */
    limits?: ScrapeLimits;
    /** Jobs beside those of the exporters and of the stack's own servers. */
    jobs?: readonly ScrapeJob[];
    remoteWrite?: readonly RemoteWrite[];
    /** Alertmanagers beside the stack's own. */
    alertmanagers?: readonly ExternalAlertmanager[];
    /** 9090 on 127.0.0.1 by default; false: reachable in the stack's network only. Only loopback addresses are
     *  accepted, since the API that reloads and stops the server is on the same port. */
    publish?: LoopbackPublish | false;
    /** The URL in alerts' links; the published one by default. */
    externalUrl?: HttpUrl;
    /** Memory limit; 1,024 by default. */
    memoryMegabytes?: PositiveInteger;
    /** Docker networks beside the stack's, by name, where targets are. */
    networks?: UniqueList<DockerNetwork>;
}
