import type {
    Labels,
    NonEmpty,
    PositiveNumber,
    Re2,
    Text,
    UniqueList,
    UniqueSomeOf,
} from "../../schema/types";
import type { JobName, ScrapeInterval } from "../../spec/scrapeJob";
import type { ExporterCommon } from "../common";

/** An HTTP status between 100 and 599. */
export type HttpStatus = number;

/**
 * Headers that carry no credential: they are written into a plain file.
 *
 * @keys ProbeHeader
 */
export type ProbeHeaders = Readonly<Record<string, Text>>;

/** A module of the spec, or one that is always there. */
export type ModuleRef = string;

/** What the module's prober takes: a URL, `host:port`, a host or a DNS server. */
export type ProbeTarget = string;

/**
 * Modules by name: letters, digits, `_`, `.` and `-`.
 *
 * @keys ModuleName
 */
export type BlackboxModules = Readonly<Record<string, BlackboxModule>>;

/** What a blackbox module does with a target. https://github.com/prometheus/blackbox_exporter */
export type BlackboxModule =
    | {
          prober: "http";
          /** GET by default. */
          method?: "GET" | "HEAD" | "POST";
          /** Statuses that are good; 2xx by default. */
          validStatusCodes?: readonly HttpStatus[];
          /** Expressions, each of which the body must have. */
          failIfBodyNotMatchesRegexp?: UniqueList<Re2>;
          /** Whether a plain connection is a failure; false by default. */
          failIfNotSsl?: boolean;
          /** Whether redirects are followed; true by default. */
          followRedirects?: boolean;
          /** Headers of the request; never a credential. */
          headers?: ProbeHeaders;
          /** Half a second less than the scrape timeout by default, and never more. */
          timeoutSeconds?: PositiveNumber;
          /** Whether the certificate is not verified; false by default. */
          insecureSkipVerify?: boolean;
      }
    | {
          prober: "tcp";
          /** Whether TLS is spoken at once; false by default. */
          tls?: boolean;
          timeoutSeconds?: PositiveNumber;
          insecureSkipVerify?: boolean;
      }
    | { prober: "icmp"; timeoutSeconds?: PositiveNumber }
    | {
          prober: "dns";
          queryName: NonEmpty;
          /** A by default. */
          queryType?: "A" | "AAAA" | "CAA" | "CNAME" | "MX" | "NS" | "PTR" | "SOA" | "SRV" | "TXT";
          timeoutSeconds?: PositiveNumber;
      };

/** Targets that are probed in one way. */
export interface BlackboxProbe {
    /** The scrape job's name; unique. */
    name: JobName;
    /** A module of the spec, or one that is always there: http_2xx, https_2xx, tcp_connect, tls_connect, icmp, dns_a. */
    module: ModuleRef;
    /** URLs for http, `host:port` for tcp, hosts for icmp, servers for dns; the `instance` of the series. */
    targets: UniqueSomeOf<ProbeTarget>;
    /** Labels beside those of the exporter. */
    labels?: Labels;
    /** The exporter's by default. */
    scrapeIntervalSeconds?: ScrapeInterval;
}

/** Probes from outside: HTTP, TCP, ICMP, DNS, TLS. */
export interface BlackboxExporterSpec extends ExporterCommon {
    kind: "blackbox";
    /** By name; one that is called like a module that is always there replaces it. */
    modules?: BlackboxModules;
    probes?: readonly BlackboxProbe[];
}
