import type { SecretRef } from "./secretRef";

/** What every exporter has. */
export interface ExporterCommon {
    /**
     * The scrape job's name, and part of the container's; unique; the kind by default.
     *
     * In the stack's network the exporter is `name-exporter`, but cAdvisor is its bare name.
     */
    name?: string;
    /** Prometheus's scrape interval by default. */
    scrapeIntervalSeconds?: number;
    /** Memory limit; the catalogue's for the kind by default. */
    memoryMegabytes?: number;
    /** Docker networks beside the stack's, by name, where the monitored server is. */
    networks?: readonly string[];
    /** Names that resolve to IPv4 addresses, `{ "db.internal": "10.0.0.5" }`; `host-gateway` is the Docker host. */
    hosts?: Record<string, string>;
    /**
     * Labels on all of its series. `instance` is the monitored server's address by default, and the exporter's name
     * for what is looked at on the host itself: give the host's name here where it matters.
     */
    labels?: Record<string, string>;
}

/**
 * The host: processor, memory, disks, network. https://github.com/prometheus/node_exporter
 *
 * The host's name in `node_uname_info` is the container's.
 */
export interface NodeExporterSpec extends ExporterCommon {
    kind: "node";
    /** Anchored regular expression of mount points left out; the host's virtual and container mounts by default. */
    mountPointsExclude?: string;
    /** Folder on the host with `*.prom` files that programs such as cron jobs write; none by default. */
    textfileDirectory?: string;
    /** Collectors beside the standard ones, `["systemd", "processes"]`. */
    collectors?: readonly string[];
}

/** Containers: processor, memory, disk, network each. https://github.com/google/cadvisor */
export interface CadvisorSpec extends ExporterCommon {
    kind: "cadvisor";
    /** How often a container is looked at; 15 by default. */
    housekeepingIntervalSeconds?: number;
    /** Where the Docker engine keeps its data, its `data-root`; `/var/lib/docker` by default. */
    dockerDirectory?: string;
}

/** https://github.com/oliver006/redis_exporter */
export interface RedisExporterSpec extends ExporterCommon {
    kind: "redis";
    /** `host:port`. */
    address: string;
    /** User of an access control list; the default user otherwise. Needs a password. */
    username?: string;
    password?: SecretRef;
    /** Whether the connection is encrypted; false by default. */
    tls?: boolean;
}

/** https://github.com/prometheus-community/postgres_exporter */
export interface PostgresExporterSpec extends ExporterCommon {
    kind: "postgres";
    /** `host:port`. */
    address: string;
    /** `postgres` by default. */
    database?: string;
    username: string;
    /** Without white space: the exporter cannot take such a password. */
    password: SecretRef;
    /** Whether the connection is encrypted, and the server's certificate verified; `disable` by default, as the
     *  official image of PostgreSQL comes without a certificate. */
    sslMode?: "disable" | "require" | "verify-ca" | "verify-full";
    /** Collectors beside the standard ones, `["stat_statements"]`, which needs the extension of that name. */
    collectors?: readonly string[];
}

/** MySQL and MariaDB. https://github.com/prometheus/mysqld_exporter */
export interface MysqlExporterSpec extends ExporterCommon {
    kind: "mysql";
    /** `host:port`. */
    address: string;
    username: string;
    password: SecretRef;
    /** Collectors beside the standard ones, `["info_schema.processlist"]`. */
    collectors?: readonly string[];
}

/** https://github.com/danielqsj/kafka_exporter; it ends, and is started again, while no broker can be reached. */
export interface KafkaExporterSpec extends ExporterCommon {
    kind: "kafka";
    /** `host:port` each; the first is the `instance` of the series. */
    brokers: readonly string[];
    /** Anchored expression of topics; all by default. */
    topicFilter?: string;
    /** Anchored expression of consumer groups; all by default. */
    groupFilter?: string;
}

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

/** The health of a cluster and all of its nodes. https://github.com/prometheus-community/elasticsearch_exporter */
export interface ElasticsearchExporterSpec extends ExporterCommon {
    kind: "elasticsearch";
    /** URL of a node, without credentials. */
    url: string;
    /** Needs a password. */
    username?: string;
    /** Needs a user. */
    password?: SecretRef;
}

/** An exporter of the catalogue, and what it looks at. */
export type ExporterSpec =
    | NodeExporterSpec
    | CadvisorSpec
    | RedisExporterSpec
    | PostgresExporterSpec
    | MysqlExporterSpec
    | KafkaExporterSpec
    | BlackboxExporterSpec
    | ElasticsearchExporterSpec;

export type ExporterKind = ExporterSpec["kind"];
