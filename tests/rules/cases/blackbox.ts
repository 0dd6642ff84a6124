import type { blackboxPack } from "../../../rules/blackbox";
import type { AlertCase } from "../support/alertCase";

const instance = "https://shop.example.com/";
const at = `job="website",instance="${instance}"`;
const labels = { job: "website", instance };
const critical = { ...labels, severity: "critical" };
const warning = { ...labels, severity: "warning" };

const firing = (alertname: string) =>
    `ALERTS{alertname="${alertname}",alertstate="firing",severity="critical",${at}}`;

const pending = (alertname: string) => firing(alertname).replace("firing", "pending");

const day = 86_400;

export const blackboxCases: Record<keyof typeof blackboxPack.alerts, AlertCase> = {
    ProbeFailed: {
        series: {
            [`probe_success{${at}}`]: "1x4 0x5 1x10",
            [pending("ServiceUnhealthy")]: "1x20",
            [firing("TargetDown")]: "1x20",
        },
        firesAt: 7,
        firing: [
            {
                labels: critical,
                summary: `The probe of ${instance} fails`,
                description: `The probe website of ${instance} has failed for more than 2 minutes: the endpoint is down, unreachable or too slow, or returns an unexpected response.`,
            },
        ],
        resolvesAt: 11,
        quiet: [
            { [`probe_success{${at}}`]: "1x20" },
            { [`probe_success{${at}}`]: "0x20", [firing("ServiceUnhealthy")]: "1x20" },
        ],
    },
    ProbeFlapping: {
        series: { [`probe_success{${at}}`]: "0 1 0 1 0 1x80" },
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: `The probe of ${instance} is flapping`,
                description: `The state of the probe website of ${instance} changed 5 times in 1 hour (alert above 4 changes): users see errors, but never long enough for ProbeFailed.`,
            },
        ],
        resolvesAt: 60,
        quiet: [{ [`probe_success{${at}}`]: "1 0 1 0 1x80" }],
    },
    ProbeSlow: {
        series: {
            [`probe_duration_seconds{${at}}`]: "0.1x5 2.25x20 0.1x10",
            [`probe_success{${at}}`]: "1x40",
        },
        firesAt: 20,
        firing: [
            {
                labels: warning,
                summary: `${instance} responds slowly`,
                description: `The probe website of ${instance} takes 2.2 s, above 2 seconds for more than 10 minutes.`,
            },
        ],
        resolvesAt: 27,
        quiet: [
            { [`probe_duration_seconds{${at}}`]: "2x30", [`probe_success{${at}}`]: "1x30" },
            { [`probe_duration_seconds{${at}}`]: "9x30", [`probe_success{${at}}`]: "0x30" },
        ],
    },
    ProbeNameLookupSlow: {
        series: { [`probe_dns_lookup_time_seconds{${at}}`]: "0x5 1.25x20 0x10" },
        firesAt: 20,
        firing: [
            {
                labels: warning,
                summary: `DNS lookups of ${instance} are slow`,
                description: `The DNS lookup of ${instance} takes 1.2 s, above 1 second for more than 10 minutes: a DNS server does not answer, and the next one is queried after a timeout.`,
            },
        ],
        resolvesAt: 27,
        quiet: [{ [`probe_dns_lookup_time_seconds{${at}}`]: "1x30" }],
    },
    TLSCertificateExpiresVerySoon: {
        // Less than three days are left from minute 5 on, until a new certificate is there at minute 31.
        series: { [`probe_ssl_earliest_cert_expiry{${at}}`]: `${3 * day + 240}x30 ${90 * day}x10` },
        firesAt: 20,
        firing: [
            {
                labels: critical,
                summary: `The certificate of ${instance} expires in less than 3 days`,
                description: `A certificate of ${instance} expires in 2d 23h 44m 0s (alert below 3 days). After that, browsers and programs refuse to connect.`,
            },
        ],
        resolvesAt: 31,
        quiet: [{ [`probe_ssl_earliest_cert_expiry{${at}}`]: `${3 * day}+60x30` }],
    },
    TLSCertificateExpiresSoon: {
        series: {
            [`probe_ssl_earliest_cert_expiry{${at}}`]: `${21 * day + 240}x30 ${90 * day}x10`,
            [pending("TLSCertificateExpiresVerySoon")]: "1x40",
            [firing("ProbeFailed")]: "1x40",
        },
        firesAt: 20,
        firing: [
            {
                labels: warning,
                summary: `The certificate of ${instance} expires in less than 21 days`,
                description: `A certificate of ${instance} expires in 20d 23h 44m 0s (alert below 21 days): its renewal, which should have happened by now, fails.`,
            },
        ],
        resolvesAt: 31,
        quiet: [
            { [`probe_ssl_earliest_cert_expiry{${at}}`]: `${21 * day}+60x30` },
            {
                [`probe_ssl_earliest_cert_expiry{${at}}`]: `${2 * day}x30`,
                [firing("TLSCertificateExpiresVerySoon")]: "1x30",
            },
        ],
    },
    TLSVersionOutdated: {
        series: { [`probe_tls_version_info{${at},version="TLS 1.0"}`]: "_x5 1x20 stale" },
        firesAt: 20,
        firing: [
            {
                labels: { ...warning, version: "TLS 1.0" },
                summary: `${instance} uses TLS 1.0`,
                description: `${instance} has supported at most TLS 1.0 for more than 15 minutes. This version is insecure, and browsers refuse it.`,
            },
        ],
        resolvesAt: 26,
        quiet: [
            {
                [`probe_tls_version_info{${at},version="TLS 1.2"}`]: "1x30",
                [`probe_tls_version_info{job="website",instance="https://www.example.com/",version="TLS 1.3"}`]:
                    "1x30",
            },
        ],
    },
    BlackboxConfigReloadFailed: {
        series: {
            'blackbox_exporter_config_last_reload_successful{job="blackbox",instance="blackbox"}':
                "1x4 0x10 1x10",
        },
        firesAt: 10,
        firing: [
            {
                labels: { job: "blackbox", instance: "blackbox", severity: "warning" },
                summary: "The blackbox exporter blackbox rejected its configuration",
                description:
                    "The last reload failed more than 5 minutes ago. The exporter keeps running with the previous modules, and a restart would fail.",
            },
        ],
        resolvesAt: 16,
        quiet: [
            { 'blackbox_exporter_config_last_reload_successful{job="blackbox",instance="blackbox"}': "1x20" },
        ],
    },
};
