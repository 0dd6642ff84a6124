import { definePack } from "../pack";
import { containerRecords } from "./records";
import { runningAlerts } from "./running";
import { usageAlerts } from "./usage";

/** The containers of a Docker host, by cAdvisor. */
export const containersPack = definePack({
    name: "containers",
    records: containerRecords,
    alerts: { ...runningAlerts, ...usageAlerts },
});
