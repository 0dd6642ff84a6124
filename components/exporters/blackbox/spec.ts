import type { ExporterCommon } from "../common";

/** What a blackbox module does with a target. https://github.com/prometheus/blackbox_exporter */
export type BlackboxModule =
    | {
          prober: "http";
          /** GET by default. */
          method?: "GET" | "HEAD" | "POST";
          /** Statuses that are good; 2xx by default. */
          validStatusCodes?: readonly number[];
          /** Expressions, each of which the body must have. */
          failIfBodyNotMatchesRegexp?: readonly string[];
          /** Whether a plain connection is a failure; false by default. */
          failIfNotSsl?: boolean;
          /** Whether redirects are followed; true by default. */
          followRedirects?: boolean;
          /** Headers of the request; never a credential. */
          headers?: Record<string, string>;
          /** Half a second less than the scrape timeout by default, and never more. */
          timeoutSeconds?: number;
          /** Whether the certificate is not verified; false by default. */
          insecureSkipVerify?: boolean;
      }
    | {
          prober: "tcp";
          /** Whether TLS is spoken at once; false by default. */
          tls?: boolean;
          timeoutSeconds?: number;
          insecureSkipVerify?: boolean;
      }
    | { prober: "icmp"; timeoutSeconds?: number }
    | {
          prober: "dns";
          queryName: string;
          /** A by default. */
          queryType?: "A" | "AAAA" | "CAA" | "CNAME" | "MX" | "NS" | "PTR" | "SOA" | "SRV" | "TXT";
          timeoutSeconds?: number;
      };

/** Targets that are probed in one way. */
export interface BlackboxProbe {
    /** The scrape job's name; unique. */
    name: string;
    /** A module of the spec, or one that is always there: http_2xx, https_2xx, tcp_connect, tls_connect, icmp, dns_a. */
    module: string;
    /** URLs for http, `host:port` for tcp, hosts for icmp, servers for dns; the `instance` of the series. */
    targets: readonly string[];
    /** Labels beside those of the exporter. */
    labels?: Record<string, string>;
    /** The exporter's by default. */
    scrapeIntervalSeconds?: number;
}

/** Probes from outside: HTTP, TCP, ICMP, DNS, TLS. */
export interface BlackboxExporterSpec extends ExporterCommon {
    kind: "blackbox";
    /** By name; one that is called like a module that is always there replaces it. */
    modules?: Record<string, BlackboxModule>;
    probes?: readonly BlackboxProbe[];
}
