import { definePack } from "./pack";

const requests = "traefik_service_requests_total";

/** The edge, by the metrics of Traefik. `service` and `router` are named as in its configuration. */
export const edgePack = definePack({
    name: "edge",
    alerts: {
        EdgeHighErrorRate: {
            expr: [
                `100 * sum by (job, instance, service) (rate(${requests}{code=~"5.."}[5m]))`,
                `  / sum by (job, instance, service) (rate(${requests}[5m])) > $threshold`,
            ].join("\n"),
            threshold: { value: 5, unit: "%" },
            for: "5m",
            severity: "warning",
            summary: "{{ $labels.service }} returns errors behind the edge",
            description:
                '{{ $value | printf "%.1f" }} % of the requests that the edge forwarded to {{ $labels.service }} ended with a server error, above $threshold for more than $for: it is down, unreachable from the edge, or returns errors itself.',
            dashboard: "monitoring",
        },
        EdgeUnauthorizedBurst: {
            expr: [
                "sum by (job, instance, router) (",
                '  increase(traefik_router_requests_total{code="401"}[5m])',
                ") > $threshold",
            ].join("\n"),
            threshold: { value: 100, unit: "count", of: "requests" },
            severity: "warning",
            summary: "The edge rejects many requests to {{ $labels.router }}",
            description:
                '{{ $value | printf "%.0f" }} requests to {{ $labels.router }} were rejected in 5 minutes because of a wrong password or token (alert above $threshold): somebody is guessing passwords, or a program still uses an old one.',
            dashboard: "monitoring",
        },
    },
});

/**
 * Certificates of the edge, unless they are self-signed: Traefik reports no metrics of those.
 *
 * A replaced certificate stays in the metrics until Traefik restarts: of those with the same names, the one with the
 * latest expiry counts.
 */
export const edgeCertificatesPack = definePack({
    name: "edge-certificates",
    alerts: {
        EdgeCertificateExpiring: {
            expr: "max by (job, instance, cn, sans) (traefik_tls_certs_not_after) - time() < $threshold",
            threshold: { value: 1_209_600, unit: "seconds" },
            for: "15m",
            severity: "warning",
            summary: "The edge's certificate for {{ $labels.sans }} expires in less than $threshold",
            description:
                "The certificate for {{ $labels.sans }} expires in {{ $value | humanizeDuration }} (alert below $threshold): its renewal, which should have happened by now, fails. After that, browsers refuse to connect.",
            dashboard: "monitoring",
        },
        EdgeCertificateMissing: {
            expr: "traefik_config_reloads_total unless on (job, instance) traefik_tls_certs_not_after",
            for: "15m",
            severity: "critical",
            summary: "The edge {{ $labels.instance }} has no certificate",
            description:
                "The edge has run for more than $for without a certificate, so that no name is reachable over HTTPS: the certificate authority refuses, its challenge does not arrive, or your own certificate cannot be read.",
            dashboard: "monitoring",
        },
    },
});
