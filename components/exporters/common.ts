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
