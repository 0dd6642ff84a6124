import type { Section } from "../layout";
import { above, at, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";

const total = timeSeriesPanel({
    title: "Probe duration",
    description: "Total time of a probe, from the DNS lookup to the last byte.",
    unit: "s",
    queries: [{ expr: `max by (instance) (${chosen("probe_duration_seconds")})`, legend: "{{instance}}" }],
    steps: above(["orange", at("ProbeSlow")]),
    values: true,
    alerts: ["ProbeSlow"],
});

const phases = timeSeriesPanel({
    title: "HTTP duration by phase",
    description:
        "Phases of the slowest endpoint: resolve is the DNS lookup, connect and tls are the network, processing is the time to first byte of the application.",
    unit: "s",
    queries: [{ expr: `max by (phase) (${chosen("probe_http_duration_seconds")})`, legend: "{{phase}}" }],
    stacked: true,
});

const names = timeSeriesPanel({
    title: "DNS lookup duration",
    description:
        "Time to resolve the name of an endpoint. Steps of 5 s mean that a DNS server does not answer, and the next one is queried.",
    unit: "s",
    queries: [
        { expr: `max by (instance) (${chosen("probe_dns_lookup_time_seconds")})`, legend: "{{instance}}" },
    ],
    alerts: ["ProbeNameLookupSlow"],
});

/** Latency of endpoints. */
export const durations: Section = {
    title: "Latency",
    lines: [
        {
            height: 10,
            panels: [
                [10, total],
                [7, phases],
                [7, names],
            ],
        },
    ],
};
