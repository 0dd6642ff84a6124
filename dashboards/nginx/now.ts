import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { statPanel } from "../panels";
import { sumOfRates } from "../rates";
import { serverState } from "../serverState";
import { chosen } from "../variables";

const up = serverState("nginx_up", "NginxDown");

const requests = statPanel({
    title: "Request rate",
    description: "Requests per second. A sudden fall means that clients no longer reach the server.",
    unit: "reqps",
    queries: [{ expr: sumOfRates("job, instance", "nginx_http_requests_total"), legend: "{{instance}}" }],
    course: true,
});

const inFlight = statPanel({
    title: "In-flight requests",
    description: "Requests whose header is read, that are processed, or whose response is written.",
    unit: "short",
    queries: [{ expr: chosen("instance:nginx_requests_in_flight:sum"), legend: "{{instance}}" }],
    course: true,
    alerts: ["NginxRequestsPiling"],
});

const connections = statPanel({
    title: "Connections",
    description:
        "Open connections, idle ones as well. The limit is worker_processes times worker_connections.",
    unit: "short",
    queries: [{ expr: chosen("nginx_connections_active"), legend: "{{instance}}" }],
    course: true,
    alerts: ["NginxTooManyConnections"],
});

const dropped = statPanel({
    title: "Dropped connections",
    description:
        "Connections of the last 5 minutes that were accepted and closed at once, since there was no room.",
    unit: "short",
    queries: [{ expr: chosen("instance:nginx_connections_dropped:increase5m"), legend: "{{instance}}" }],
    decimals: 0,
    steps: [
        [0, "green"],
        [5, "red"],
    ],
    alerts: ["NginxConnectionsDropped"],
});

/** What a person looks at first. */
export const now: Section = {
    title: "Now",
    lines: evenLine(5, up, requests, inFlight, connections, dropped),
};
