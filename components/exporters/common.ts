import type { DockerNetwork, Labels, PositiveInteger, ResourceName, UniqueList } from "../schema/types";
import type { ScrapeInterval } from "../spec/scrapeJob";

/** An IPv4 address, or `host-gateway` for the Docker host. */
export type HostEntry = string;

/**
 * Names with what they resolve to.
 *
 * @keys HostName
 */
export type HostEntries = Readonly<Record<string, HostEntry>>;

/** What every exporter has. */
export interface ExporterCommon {
    /**
     * The scrape job's name, and part of the container's; unique; the kind by default.
     *
     * In the stack's network the exporter is `name-exporter`, but cAdvisor is its bare name.
     */
    name?: ResourceName;
    /** Prometheus's scrape interval by default. */
    scrapeIntervalSeconds?: ScrapeInterval;
    /** Memory limit; the catalogue's for the kind by default. */
    memoryMegabytes?: PositiveInteger;
    /** Docker networks beside the stack's, by name, where the monitored server is. */
    networks?: UniqueList<DockerNetwork>;
    /** Names that resolve to IPv4 addresses, `{ "db.internal": "10.0.0.5" }`; `host-gateway` is the Docker host. */
    hosts?: HostEntries;
    /**
     * Labels on all of its series. `instance` is the monitored server's address by default, and the exporter's name
     * for what is looked at on the host itself: give the host's name here where it matters.
     */
    labels?: Labels;
}
