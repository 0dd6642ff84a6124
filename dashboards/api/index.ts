import type { HttpService } from "../../rules/http";
import { defineDashboard } from "../defineDashboard";
import type { Dashboard } from "../types";
import { select } from "../variables";
import { durations } from "./durations";
import { groupsOf, jobOf, oneOf } from "./group";
import { now } from "./now";
import { requests } from "./requests";

/** Request rate, errors and latency of the HTTP services of applications. */
export function api(services: readonly HttpService[]): Dashboard {
    return defineDashboard({
        uid: "api",
        title: "API",
        description: "Request rate, errors and latency (RED) of the HTTP services of applications.",
        variables: [
            {
                name: "job",
                label: "Service",
                of: "job",
                metric: select("up", oneOf("job", services.map(jobOf))),
            },
            { name: "instance", label: "Instance", of: "instance", metric: 'up{job=~"$job"}' },
        ],
        related: ["system", "containers", "blackbox"],
        sections: groupsOf(services)
            .flatMap((group) => [now(group), requests(group), durations(group)])
            .filter(({ lines }) => lines.length > 0),
    });
}
