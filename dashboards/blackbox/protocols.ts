import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosen } from "../variables";

const codes = timeSeriesPanel({
    title: "HTTP status",
    description:
        "The last answer after redirects: 200s are good, 400s are a wrong request, 500s a fault of the server, 0 no answer.",
    unit: "none",
    decimals: 0,
    queries: [{ expr: `max by (instance) (${chosen("probe_http_status_code")})`, legend: "{{instance}}" }],
    values: true,
});

const lookups = timeSeriesPanel({
    title: "DNS servers by phase",
    description: "Request is the time until the name server answered.",
    unit: "s",
    queries: [
        {
            expr: `max by (instance, phase) (${chosen("probe_dns_duration_seconds")})`,
            legend: "{{instance}} {{phase}}",
        },
    ],
});

const ping = timeSeriesPanel({
    title: "Ping",
    description: "Time until the echo came back. A rise without more traffic is a detour, or a full line.",
    unit: "s",
    queries: [
        {
            expr: `max by (instance) (${chosen("probe_icmp_duration_seconds", 'phase="rtt"')})`,
            legend: "{{instance}}",
        },
    ],
});

/** What is particular to a protocol. */
export const protocols: Section = {
    title: "HTTP, DNS and ping",
    lines: [
        {
            height: 8,
            panels: [
                [10, codes],
                [7, lookups],
                [7, ping],
            ],
        },
    ],
};
