import type { Section } from "../layout";
import { above, at, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";

const total = timeSeriesPanel({
    title: "Time that a probe takes",
    description: "Total time of a probe, from the DNS lookup to the last byte.",
    unit: "s",
    queries: [{ expr: `max by (instance) (${chosen("probe_duration_seconds")})`, legend: "{{instance}}" }],
    steps: above(["orange", at("ProbeSlow")]),
    values: true,
    alerts: ["ProbeSlow"],
});

const phases = timeSeriesPanel({
    title: "HTTP by phase, the slowest endpoint",
    description:
        "Processing is the application's own time until its first byte; connect and tls are the network's; resolve is the name server's.",
    unit: "s",
    queries: [{ expr: `max by (phase) (${chosen("probe_http_duration_seconds")})`, legend: "{{phase}}" }],
    stacked: true,
});

const names = timeSeriesPanel({
    title: "Name look-ups",
    description:
        "Time to find the address of an endpoint. Steps of 5 s: a name server does not answer, and another is asked.",
    unit: "s",
    queries: [
        { expr: `max by (instance) (${chosen("probe_dns_lookup_time_seconds")})`, legend: "{{instance}}" },
    ],
    alerts: ["ProbeNameLookupSlow"],
});

/** How fast endpoints answer. */
export const durations: Section = {
    title: "Durations",
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
