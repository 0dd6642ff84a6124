import type { Section } from "../layout";
import { at, below, tablePanel, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { expirySteps } from "./expiry";

const left = `min by (job, instance) (${chosen("probe_ssl_earliest_cert_expiry")}) - time()`;

const list = tablePanel({
    title: "Certificates",
    description: "When the first certificate in the chain of an endpoint expires.",
    unit: "short",
    queries: [
        {
            expr: left,
            legend: "Expires in",
            column: {
                unit: "s",
                decimals: 1,
                colored: "background",
                width: 110,
                steps: expirySteps,
            },
        },
        {
            expr: `1000 * min by (job, instance) (${chosen("probe_ssl_earliest_cert_expiry")})`,
            legend: "Expiry date",
            column: { unit: "dateTimeAsIso", width: 170 },
        },
    ],
    columns: { job: { heading: "Probe", width: 60 }, instance: "Endpoint" },
    empty: "No TLS endpoint is probed",
    alerts: ["TLSCertificateExpiresSoon", "TLSCertificateExpiresVerySoon"],
});

const course = timeSeriesPanel({
    title: "Days until expiry",
    description: "Falls by one a day and rises at each renewal.",
    unit: "suffix: d",
    decimals: 0,
    queries: [{ expr: `(${left}) / 86400`, legend: "{{instance}}" }],
    steps: below(["orange", at("TLSCertificateExpiresSoon")]),
    limits: true,
    alerts: ["TLSCertificateExpiresSoon"],
});

const versions = tablePanel({
    title: "TLS versions",
    description: "TLS version of the last probe. 1.0 and 1.1 are insecure, and browsers refuse them.",
    unit: "short",
    queries: [{ expr: chosen("probe_tls_version_info"), legend: "{{version}}" }],
    columns: {
        instance: "Endpoint",
        version: {
            heading: "Version",
            width: 80,
            colored: "text",
            meanings: [
                { value: "TLS 1.0", text: "TLS 1.0", color: "red" },
                { value: "TLS 1.1", text: "TLS 1.1", color: "red" },
                { value: "TLS 1.2", text: "TLS 1.2", color: "green" },
                { value: "TLS 1.3", text: "TLS 1.3", color: "green" },
            ],
        },
    },
    empty: "No TLS endpoint is probed",
    alerts: ["TLSVersionOutdated"],
});

/** Expiry of certificates. */
export const certificates: Section = {
    title: "Certificates",
    lines: [
        {
            height: 8,
            panels: [
                [11, list],
                [6, course],
                [7, versions],
            ],
        },
    ],
};
