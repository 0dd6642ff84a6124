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

/** A remote write endpoint for long-term storage: Mimir, Thanos, Amazon Managed Prometheus. */
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
    /** Relabelling of samples before they are sent; all series are sent by default. */
    writeRelabel?: readonly RelabelRule[];
}

/** An Alertmanager outside of the stack. */
export interface ExternalAlertmanager {
    /** `host:port` each. */
    targets: UniqueSomeOf<HostPort>;
    /** `http` by default. */
    scheme?: "http" | "https";
    /** Path prefix of its API; `/` by default. */
    pathPrefix?: UrlPath;
    basicAuth?: BasicAuth;
}

/** The Prometheus server: scraping, storage and remote write. */
export interface PrometheusSpec {
    /** 15 by default. */
    scrapeIntervalSeconds?: ScrapeInterval;
    /** 10 by default, but never above the scrape interval. */
    scrapeTimeoutSeconds?: PositiveInteger;
    /** 15 by default. */
    evaluationIntervalSeconds?: PositiveInteger;
    /** How long samples are kept; 15 days by default. */
    retentionDays?: PositiveInteger;
    /** Kept up to 10,240 megabytes (2^20 bytes) by default, whichever of time and size comes first. */
    retentionMegabytes?: PositiveInteger;
    /** Whether the write-ahead log is compressed; true by default. */
    walCompression?: boolean;
    /** Labels added to every series and alert sent to other systems; `cluster` is the stack's name by default. */
    externalLabels?: Labels;
    /** Default limits of every scrape job. */
    limits?: ScrapeLimits;
    /** Scrape jobs in addition to those of the exporters and of the stack's own servers. */
    jobs?: readonly ScrapeJob[];
    remoteWrite?: readonly RemoteWrite[];
    /** Alertmanagers in addition to the stack's own. */
    alertmanagers?: readonly ExternalAlertmanager[];
    /** 9090 on 127.0.0.1 by default; false: reachable only in the stack's network. Only loopback addresses are
     *  accepted, since the API that reloads and stops the server is on the same port. */
    publish?: LoopbackPublish | false;
    /** The external URL, used for links in alerts; the published URL by default. */
    externalUrl?: HttpUrl;
    /** Memory limit; 1,024 by default. */
    memoryMegabytes?: PositiveInteger;
    /** Names of additional Docker networks to join, for targets outside the stack's network. */
    networks?: UniqueList<DockerNetwork>;
}
