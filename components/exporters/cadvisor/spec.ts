import type { PositiveInteger } from "../../schema/types";
import type { PlainDirectory } from "../../spec/scrapeJob";
import type { ExporterCommon } from "../common";

/** Containers: processor, memory, disk, network each. https://github.com/google/cadvisor */
export interface CadvisorSpec extends ExporterCommon {
    kind: "cadvisor";
    /** How often a container is looked at; 15 by default. */
    housekeepingIntervalSeconds?: PositiveInteger;
    /** Where the Docker engine keeps its data, its `data-root`; `/var/lib/docker` by default. */
    dockerDirectory?: PlainDirectory;
}
