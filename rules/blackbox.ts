import { definePack } from "./pack";

const firing = (alert: string) => `ALERTS{alertname="${alert}",alertstate="firing"}`;

/**
 * Endpoints and certificates as seen from outside. `instance` is the probed endpoint, `job` the name of the probe.
 *
 * One problem raises one alert: while ServiceUnhealthy fires for an application, ProbeFailed does not, and while
 * TLSCertificateExpiresVerySoon fires, TLSCertificateExpiresSoon does not.
 */
export const blackboxPack = definePack({
    name: "blackbox",
    up: { metric: "probe_success", down: "Probe fails" },
    records: [
        // Applications that are probed have the same metric as those that expose it themselves.
        { record: "service_health_status", expr: 'probe_success{service!=""}' },
    ],
    alerts: {
        ProbeFailed: {
            expr: `probe_success == 0\nunless on (job, instance) ${firing("ServiceUnhealthy")}`,
            for: "2m",
            severity: "critical",
            summary: "The probe of {{ $labels.instance }} fails",
            description:
                "The probe {{ $labels.job }} of {{ $labels.instance }} has failed for more than $for: the endpoint is down, unreachable or too slow, or returns an unexpected response.",
            dashboard: "blackbox",
        },
        ProbeFlapping: {
            expr: "changes(probe_success[1h]) > $threshold",
            threshold: { value: 4, unit: "count", of: "changes" },
            for: "5m",
            severity: "warning",
            summary: "The probe of {{ $labels.instance }} is flapping",
            description:
                'The state of the probe {{ $labels.job }} of {{ $labels.instance }} changed {{ $value | printf "%.0f" }} times in 1 hour (alert above $threshold): users see errors, but never long enough for ProbeFailed.',
            dashboard: "blackbox",
        },
        ProbeSlow: {
            expr: "avg_over_time(probe_duration_seconds[5m]) > $threshold and probe_success == 1",
            threshold: { value: 2, unit: "seconds" },
            for: "10m",
            severity: "warning",
            summary: "{{ $labels.instance }} responds slowly",
            description:
                'The probe {{ $labels.job }} of {{ $labels.instance }} takes {{ $value | printf "%.1f" }} s, above $threshold for more than $for.',
            dashboard: "blackbox",
        },
        ProbeNameLookupSlow: {
            expr: "avg_over_time(probe_dns_lookup_time_seconds[5m]) > $threshold",
            threshold: { value: 1, unit: "seconds" },
            for: "10m",
            severity: "warning",
            summary: "DNS lookups of {{ $labels.instance }} are slow",
            description:
                'The DNS lookup of {{ $labels.instance }} takes {{ $value | printf "%.1f" }} s, above $threshold for more than $for: a DNS server does not answer, and the next one is queried after a timeout.',
            dashboard: "blackbox",
        },
        TLSCertificateExpiresVerySoon: {
            expr: "probe_ssl_earliest_cert_expiry - time() < $threshold",
            threshold: { value: 259_200, unit: "seconds" },
            for: "15m",
            severity: "critical",
            summary: "The certificate of {{ $labels.instance }} expires in less than $threshold",
            description:
                "A certificate of {{ $labels.instance }} expires in {{ $value | humanizeDuration }} (alert below $threshold). After that, browsers and programs refuse to connect.",
            dashboard: "blackbox",
        },
        TLSCertificateExpiresSoon: {
            expr: [
                "probe_ssl_earliest_cert_expiry - time() < $threshold",
                `unless on (job, instance) ${firing("TLSCertificateExpiresVerySoon")}`,
            ].join("\n"),
            threshold: { value: 1_814_400, unit: "seconds" },
            for: "15m",
            severity: "warning",
            summary: "The certificate of {{ $labels.instance }} expires in less than $threshold",
            description:
                "A certificate of {{ $labels.instance }} expires in {{ $value | humanizeDuration }} (alert below $threshold): its renewal, which should have happened by now, fails.",
            dashboard: "blackbox",
        },
        TLSVersionOutdated: {
            expr: 'probe_tls_version_info{version=~"TLS 1\\\\.[01]"}',
            for: "15m",
            severity: "warning",
            summary: "{{ $labels.instance }} uses {{ $labels.version }}",
            description:
                "{{ $labels.instance }} has supported at most {{ $labels.version }} for more than $for. This version is insecure, and browsers refuse it.",
            dashboard: "blackbox",
        },
        BlackboxConfigReloadFailed: {
            expr: "blackbox_exporter_config_last_reload_successful == 0",
            for: "5m",
            severity: "warning",
            summary: "The blackbox exporter {{ $labels.instance }} rejected its configuration",
            description:
                "The last reload failed more than $for ago. The exporter keeps running with the previous modules, and a restart would fail.",
            dashboard: "blackbox",
        },
    },
});
