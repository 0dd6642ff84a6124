import { definePack } from "../pack";
import { diskAlerts } from "./disks";
import { loadAlerts } from "./load";
import { networkAlerts } from "./network";
import { hostRecords } from "./records";
import { systemAlerts } from "./system";

/** A host, by the node exporter. */
export const hostPack = definePack({
    name: "host",
    records: hostRecords,
    alerts: { ...loadAlerts, ...diskAlerts, ...networkAlerts, ...systemAlerts },
});
