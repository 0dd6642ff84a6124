import type { PositiveInteger } from "../../schema/types";
import type { PlainDirectory } from "../../spec/scrapeJob";
import type { ExporterCommon } from "../common";

/** Containers: CPU, memory, disk and network of each. https://github.com/google/cadvisor */
export interface CadvisorSpec extends ExporterCommon {
    kind: "cadvisor";
    /** How often cAdvisor collects a container's statistics; 15 by default. */
    housekeepingIntervalSeconds?: PositiveInteger;
    /** The Docker engine's `data-root`; `/var/lib/docker` by default. */
    dockerDirectory?: PlainDirectory;
}
