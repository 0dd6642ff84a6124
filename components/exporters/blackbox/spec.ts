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

/** A module of the spec, or a built-in one. */
export type ModuleRef = string;

/** A target of the module's prober: a URL, `host:port`, a host or a DNS server. */
export type ProbeTarget = string;

/**
 * Modules by name: letters, digits, `_`, `.` and `-`.
 *
 * @keys ModuleName
 */
export type BlackboxModules = Readonly<Record<string, BlackboxModule>>;

/** A blackbox module: how a target is probed. https://github.com/prometheus/blackbox_exporter */
export type BlackboxModule =
    | {
          prober: "http";
          /** GET by default. */
          method?: "GET" | "HEAD" | "POST";
          /** Status codes that count as success; 2xx by default. */
          validStatusCodes?: readonly HttpStatus[];
          /** Expressions that must all match the body. */
          failIfBodyNotMatchesRegexp?: UniqueList<Re2>;
          /** Whether the probe fails without TLS; false by default. */
          failIfNotSsl?: boolean;
          /** Whether redirects are followed; true by default. */
          followRedirects?: boolean;
          /** Headers of the request; never a credential. */
          headers?: ProbeHeaders;
          /** Probe timeout; by default, and at most, half a second less than the scrape timeout. */
          timeoutSeconds?: PositiveNumber;
          /** Whether the certificate is not verified; false by default. */
          insecureSkipVerify?: boolean;
      }
    | {
          prober: "tcp";
          /** Whether the connection uses TLS from the start; false by default. */
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

/** Targets that are probed with the same module. */
export interface BlackboxProbe {
    /** The scrape job's name; unique. */
    name: JobName;
    /** A module of the spec, or a built-in one: http_2xx, https_2xx, tcp_connect, tls_connect, icmp, dns_a. */
    module: ModuleRef;
    /** URLs for http, `host:port` for tcp, hosts for icmp, servers for dns; the `instance` of the series. */
    targets: UniqueSomeOf<ProbeTarget>;
    /** Labels in addition to those of the exporter. */
    labels?: Labels;
    /** The exporter's by default. */
    scrapeIntervalSeconds?: ScrapeInterval;
}

/** Probes from outside: HTTP, TCP, ICMP, DNS, TLS. */
export interface BlackboxExporterSpec extends ExporterCommon {
    kind: "blackbox";
    /** Modules by name; a module with the name of a built-in one replaces it. */
    modules?: BlackboxModules;
    probes?: readonly BlackboxProbe[];
}
