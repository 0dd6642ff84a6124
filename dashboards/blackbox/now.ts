import type { Section } from "../layout";
import { type Meaning, statPanel, stateTimelinePanel, tablePanel } from "../panels";
import { chosen } from "../variables";
import { expirySteps } from "./expiry";

const success = chosen("probe_success");

const states: readonly Meaning[] = [
    { value: 0, text: "down", color: "red" },
    { value: 1, text: "up", color: "green" },
];

const answering = statPanel({
    title: "Endpoints up",
    description: "Endpoints whose last probe succeeded.",
    unit: "short",
    queries: [{ expr: `sum(${success})`, legend: "up" }],
});

const failing = statPanel({
    title: "Endpoints down",
    description: "Endpoints that are down, unreachable or too slow, or return an unexpected response.",
    unit: "short",
    queries: [{ expr: `count(${success} == 0) or vector(0)`, legend: "down" }],
    steps: [
        [0, "green"],
        [1, "red"],
    ],
    alerts: ["ProbeFailed"],
});

const availability = statPanel({
    title: "Availability",
    description:
        "Share of successful probes in the selected time range. 99.9 % is 43 minutes of downtime in 30 days.",
    unit: "percentunit",
    decimals: 2,
    queries: [{ expr: `avg(avg_over_time(${success}[$__range]))`, legend: "available" }],
    steps: [
        [0, "red"],
        [0.99, "orange"],
        [0.999, "green"],
    ],
});

const nextExpiry = statPanel({
    title: "Next certificate expiry",
    description: "Time until the next certificate expires. Certificates are usually renewed 30 days before.",
    unit: "s",
    decimals: 1,
    queries: [{ expr: `min(${chosen("probe_ssl_earliest_cert_expiry")}) - time()`, legend: "expires" }],
    steps: expirySteps,
    empty: "No certificate",
    alerts: ["TLSCertificateExpiresSoon", "TLSCertificateExpiresVerySoon"],
});

const timeline = stateTimelinePanel({
    title: "Probe history",
    description: "Red while the probe of an endpoint failed.",
    unit: "short",
    queries: [{ expr: `min by (job, instance) (${success})`, legend: "{{instance}}" }],
    meanings: states,
    alerts: ["ProbeFailed", "ProbeFlapping"],
});

const endpoints = tablePanel({
    title: "Endpoints",
    description: "Last probe of each endpoint. Status 0 means no HTTP response.",
    unit: "short",
    queries: [
        {
            expr: `min by (job, instance) (${success})`,
            legend: "State",
            column: { meanings: states, colored: "background", width: 80 },
        },
        {
            expr: `max by (job, instance) (${chosen("probe_http_status_code")})`,
            legend: "Status",
            column: { unit: "none", width: 70 },
        },
        {
            expr: `max by (job, instance) (${chosen("probe_duration_seconds")})`,
            legend: "Duration",
            column: { unit: "s", width: 75 },
        },
        {
            expr: `100 * avg by (job, instance) (avg_over_time(${success}[$__range]))`,
            legend: "Availability",
            column: { unit: "percent", decimals: 1, width: 90 },
        },
    ],
    columns: { job: { heading: "Probe", width: 100 }, instance: "Endpoint" },
    empty: "No endpoint is probed",
});

/** The most important values. */
export const now: Section = {
    title: "Overview",
    lines: [
        {
            height: 4,
            panels: [
                [6, answering],
                [6, failing],
                [6, availability],
                [6, nextExpiry],
            ],
        },
        {
            height: 10,
            panels: [
                [12, timeline],
                [12, endpoints],
            ],
        },
    ],
};
