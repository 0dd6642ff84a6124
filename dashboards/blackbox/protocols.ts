import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosen } from "../variables";

const codes = timeSeriesPanel({
    title: "HTTP status code",
    description:
        "Status code of the last response after redirects: 2xx is success, 4xx a client error, 5xx a server error, 0 no response.",
    unit: "none",
    decimals: 0,
    queries: [{ expr: `max by (instance) (${chosen("probe_http_status_code")})`, legend: "{{instance}}" }],
    values: true,
});

const lookups = timeSeriesPanel({
    title: "DNS probe duration",
    description: "Duration of DNS probes by phase; request is the time until the DNS server answered.",
    unit: "s",
    queries: [
        {
            expr: `max by (instance, phase) (${chosen("probe_dns_duration_seconds")})`,
            legend: "{{instance}} {{phase}}",
        },
    ],
});

const ping = timeSeriesPanel({
    title: "ICMP round-trip time",
    description:
        "Round-trip time of pings. A rise without more traffic means a longer route or a saturated link.",
    unit: "s",
    queries: [
        {
            expr: `max by (instance) (${chosen("probe_icmp_duration_seconds", 'phase="rtt"')})`,
            legend: "{{instance}}",
        },
    ],
});

/** Panels for single protocols. */
export const protocols: Section = {
    title: "HTTP, DNS and ICMP",
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
