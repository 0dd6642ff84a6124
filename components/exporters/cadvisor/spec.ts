import type { ExporterCommon } from "../common";

/** Containers: processor, memory, disk, network each. https://github.com/google/cadvisor */
export interface CadvisorSpec extends ExporterCommon {
    kind: "cadvisor";
    /** How often a container is looked at; 15 by default. */
    housekeepingIntervalSeconds?: number;
    /** Where the Docker engine keeps its data, its `data-root`; `/var/lib/docker` by default. */
    dockerDirectory?: string;
}
