import type { SecretRef } from "./secretRef";

interface ExporterCommon {
    /** Unique; part of the container's name and the scrape job's name; the kind by default. */
    name?: string;
    /** Prometheus's scrape interval by default. */
    scrapeIntervalSeconds?: number;
    /** Memory limit; the catalogue's for the kind by default. */
    memoryMegabytes?: number;
    /** Docker networks beside the stack's, by name, where the monitored server is. */
    networks?: readonly string[];
    /** Names that resolve to addresses, `{ "db.internal": "10.0.0.5" }`; `host-gateway` is the Docker host. */
    hosts?: Record<string, string>;
    /** Labels on all of its series. */
    labels?: Record<string, string>;
}

/** The host: processor, memory, disks, network. https://github.com/prometheus/node_exporter */
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
}

/** https://github.com/oliver006/redis_exporter */
export interface RedisExporterSpec extends ExporterCommon {
    kind: "redis";
    /** `host:port`; the first is what `redis_up` is about. */
    address: string;
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
    password: SecretRef;
    /** `prefer` by default. */
    sslMode?: "disable" | "allow" | "prefer" | "require" | "verify-ca" | "verify-full";
    /** Collectors beside the standard ones, `["stat_statements"]`. */
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

/** https://github.com/danielqsj/kafka_exporter */
export interface KafkaExporterSpec extends ExporterCommon {
    kind: "kafka";
    /** `host:port` each. */
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
          /** Expression that the body must have. */
          failIfBodyNotMatchesRegexp?: readonly string[];
          /** Whether a plain connection is a failure; false by default. */
          failIfNotSsl?: boolean;
          /** Whether redirects are followed; true by default. */
          followRedirects?: boolean;
          headers?: Record<string, string>;
          timeoutSeconds?: number;
          /** Whether the certificate is not verified; false by default. */
          insecureSkipVerify?: boolean;
      }
    | {
          prober: "tcp";
          /** Whether TLS is spoken at once; false by default. */ tls?: boolean;
          timeoutSeconds?: number;
          insecureSkipVerify?: boolean;
      }
    | { prober: "icmp"; timeoutSeconds?: number }
    | { prober: "dns"; queryName: string; /** A by default. */ queryType?: string; timeoutSeconds?: number };

/** Targets that are probed in one way. */
export interface BlackboxProbe {
    /** Unique; becomes the scrape job's name. */
    name: string;
    /** A module of the spec, or one that is always there: http_2xx, https_2xx, tcp_connect, tls_connect, icmp, dns_a. */
    module: string;
    /** URLs for http, `host:port` for tcp, hosts for icmp, servers for dns. */
    targets: readonly string[];
    labels?: Record<string, string>;
    scrapeIntervalSeconds?: number;
}

/** Probes from outside: HTTP, TCP, ICMP, DNS, TLS. */
export interface BlackboxExporterSpec extends ExporterCommon {
    kind: "blackbox";
    modules?: Record<string, BlackboxModule>;
    probes?: readonly BlackboxProbe[];
}

/** https://github.com/prometheus-community/elasticsearch_exporter */
export interface ElasticsearchExporterSpec extends ExporterCommon {
    kind: "elasticsearch";
    /** URL of a node, without credentials. */
    url: string;
    username?: string;
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
