import type { DockerNetwork, Labels, PositiveInteger, ResourceName, UniqueList } from "../schema/types";
import type { ScrapeInterval } from "../spec/scrapeJob";

/** An IPv4 address, or `host-gateway` for the Docker host. */
export type HostEntry = string;

/**
 * Host names and the addresses that they resolve to.
 *
 * @keys HostName
 */
export type HostEntries = Readonly<Record<string, HostEntry>>;

/** Options of every exporter. */
export interface ExporterCommon {
    /**
     * Name of the scrape job, and part of the container's name; unique; the kind by default.
     *
     * In the stack's network the exporter's name is `name-exporter`; that of cAdvisor has no suffix.
     */
    name?: ResourceName;
    /** Prometheus's scrape interval by default. */
    scrapeIntervalSeconds?: ScrapeInterval;
    /** Memory limit; by default that of the catalogue for the kind. */
    memoryMegabytes?: PositiveInteger;
    /** Names of additional Docker networks to join, for a monitored server outside the stack's network. */
    networks?: UniqueList<DockerNetwork>;
    /** Names that resolve to IPv4 addresses, `{ "db.internal": "10.0.0.5" }`; `host-gateway` is the Docker host. */
    hosts?: HostEntries;
    /**
     * Labels on all of its series. `instance` is the monitored server's address by default. For exporters that monitor
     * the host itself it is the exporter's name: set it to the host's name if that matters.
     */
    labels?: Labels;
}
