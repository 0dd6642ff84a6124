import type { Section } from "../layout";
import { type Meaning, statPanel, stateTimelinePanel, tablePanel } from "../panels";
import { chosen } from "../variables";
import { expirySteps } from "./expiry";

const success = chosen("probe_success");

const states: readonly Meaning[] = [
    { value: 0, text: "fails", color: "red" },
    { value: 1, text: "answers", color: "green" },
];

const answering = statPanel({
    title: "Endpoints that answer",
    description: "Endpoints whose last probe succeeded.",
    unit: "short",
    queries: [{ expr: `sum(${success})`, legend: "answer" }],
});

const failing = statPanel({
    title: "Endpoints that fail",
    description: "Endpoints that are down, unreachable, too slow, or answer something else than expected.",
    unit: "short",
    queries: [{ expr: `count(${success} == 0) or vector(0)`, legend: "fail" }],
    steps: [
        [0, "green"],
        [1, "red"],
    ],
    alerts: ["ProbeFailed"],
});

const availability = statPanel({
    title: "Answered in the time shown",
    description: "Part of all probes that succeeded. 99.9 % is 43 minutes of failure in 30 days.",
    unit: "percentunit",
    decimals: 2,
    queries: [{ expr: `avg(avg_over_time(${success}[$__range]))`, legend: "answered" }],
    steps: [
        [0, "red"],
        [0.99, "orange"],
        [0.999, "green"],
    ],
});

const nextExpiry = statPanel({
    title: "Next certificate expires in",
    description:
        "After that, browsers and programs refuse to connect. Renewal usually happens 30 days before.",
    unit: "s",
    decimals: 1,
    queries: [{ expr: `min(${chosen("probe_ssl_earliest_cert_expiry")}) - time()`, legend: "expires" }],
    steps: expirySteps,
    empty: "No certificate",
    alerts: ["TLSCertificateExpiresSoon", "TLSCertificateExpiresVerySoon"],
});

const timeline = stateTimelinePanel({
    title: "Probes",
    description: "Red while the probe of an endpoint failed.",
    unit: "short",
    queries: [{ expr: `min by (job, instance) (${success})`, legend: "{{instance}}" }],
    meanings: states,
    alerts: ["ProbeFailed", "ProbeFlapping"],
});

const endpoints = tablePanel({
    title: "Endpoints",
    description: "The last probe of each endpoint. Status 0 is no answer over HTTP.",
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
            legend: "Time",
            column: { unit: "s", width: 75 },
        },
        {
            expr: `100 * avg by (job, instance) (avg_over_time(${success}[$__range]))`,
            legend: "Answered",
            column: { unit: "percent", decimals: 1, width: 90 },
        },
    ],
    columns: { job: { heading: "Probe", width: 100 }, instance: "Endpoint" },
    empty: "Nothing is probed",
});

/** What a person looks at first. */
export const now: Section = {
    title: "Now",
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
