import { definePack } from "../pack";
import { connectionAlerts } from "./connections";
import { nginxRecords } from "./records";

/** An nginx server, by the nginx exporter. */
export const nginxPack = definePack({
    name: "nginx",
    up: { metric: "nginx_up", down: "Does not respond" },
    records: nginxRecords,
    alerts: {
        NginxDown: {
            expr: "nginx_up == 0",
            for: "1m",
            severity: "critical",
            summary: "nginx at {{ $labels.instance }} is down",
            description:
                "The exporter has not reached the status page of nginx at {{ $labels.instance }} for more than $for: the server is down, unreachable, or refuses the exporter.",
            dashboard: "nginx",
        },
        ...connectionAlerts,
    },
});
