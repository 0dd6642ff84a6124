import type { edgeCertificatesPack, edgePack } from "../../../rules/edge";
import type { AlertCase } from "../support/alertCase";

const labels = { job: "traefik", instance: "edge:8082" };
const at = 'job="traefik",instance="edge:8082"';
const warning = { ...labels, severity: "warning" };

const service = (name: string, code: number) =>
    `traefik_service_requests_total{${at},service="${name}@file",code="${code}",method="GET",protocol="http"}`;

const router = (name: string, code: number) =>
    `traefik_router_requests_total{${at},router="${name}@file",service="${name}@file",code="${code}",method="GET",protocol="http"}`;

const certificate = (serial: string, sans = "grafana.example.org") =>
    `traefik_tls_certs_not_after{${at},cn="${sans}",sans="${sans}",serial="${serial}"}`;

const day = 86_400;

export const edgeCases: Record<keyof typeof edgePack.alerts, AlertCase> = {
    EdgeHighErrorRate: {
        // From minute 8 on, 6 requests a minute fail, and there are fewer of them: 6 % at minute 11. There are more from
        // minute 27 on: 4.5 % at minute 28.
        series: {
            [service("prometheus", 200)]: "0+150x7 1144+94x18 2996+160x12",
            [service("prometheus", 502)]: "500x7 503+3x31",
            [service("prometheus", 504)]: "500x7 503+3x31",
            [service("grafana", 200)]: "0+1000x40",
            [service("grafana", 500)]: "0+50x40",
        },
        firesAt: 16,
        firing: [
            {
                labels: { ...warning, service: "prometheus@file" },
                summary: "prometheus@file returns errors behind the edge",
                description:
                    "6.0 % of the requests that the edge forwarded to prometheus@file ended with a server error, above 5 % for more than 5 minutes: it is down, unreachable from the edge, or returns errors itself.",
            },
        ],
        resolvesAt: 28,
        quiet: [
            { [service("grafana", 200)]: "0+95x30", [service("grafana", 500)]: "0+5x30" },
            { [service("grafana", 200)]: "0+50x30", [service("grafana", 404)]: "0+50x30" },
        ],
    },
    EdgeUnauthorizedBurst: {
        series: {
            [router("prometheus", 401)]: "500x5 520.15+20.15x9 701.5x10",
            [router("alertmanager", 401)]: "0+20x25",
            [router("prometheus", 200)]: "0+500x25",
        },
        firesAt: 9,
        firing: [
            {
                labels: { ...warning, router: "prometheus@file" },
                summary: "The edge rejects many requests to prometheus@file",
                description:
                    "101 requests to prometheus@file were rejected in 5 minutes because of a wrong password or token (alert above 100 requests): somebody is guessing passwords, or a program still uses an old one.",
            },
        ],
        resolvesAt: 16,
        quiet: [{ [router("prometheus", 401)]: "0+20x30" }, { [router("prometheus", 403)]: "0+500x30" }],
    },
};

export const edgeCertificatesCases: Record<keyof typeof edgeCertificatesPack.alerts, AlertCase> = {
    EdgeCertificateExpiring: {
        // Less than 14 days are left from minute 5 on, until a new certificate is there at minute 31, beside the old one.
        series: {
            [certificate("1")]: `${14 * day + 240}x40`,
            [certificate("2")]: `_x31 ${90 * day}x10`,
            [certificate("3", "alerts.example.org")]: `${90 * day}x40`,
        },
        firesAt: 20,
        firing: [
            {
                labels: { ...warning, cn: "grafana.example.org", sans: "grafana.example.org" },
                summary: "The edge's certificate for grafana.example.org expires in less than 14 days",
                description:
                    "The certificate for grafana.example.org expires in 13d 23h 44m 0s (alert below 14 days): its renewal, which should have happened by now, fails. After that, browsers refuse to connect.",
            },
        ],
        resolvesAt: 31,
        quiet: [{ [certificate("1")]: `${14 * day}+60x30` }],
    },
    EdgeCertificateMissing: {
        series: {
            [`traefik_config_reloads_total{${at}}`]: "_x5 2x30",
            [certificate("1")]: `_x30 ${90 * day}x10`,
        },
        firesAt: 20,
        firing: [
            {
                labels: { ...labels, severity: "critical" },
                summary: "The edge edge:8082 has no certificate",
                description:
                    "The edge has run for more than 15 minutes without a certificate, so that no name is reachable over HTTPS: the certificate authority refuses, its challenge does not arrive, or your own certificate cannot be read.",
            },
        ],
        resolvesAt: 30,
        quiet: [
            {
                [`traefik_config_reloads_total{${at}}`]: "2x30",
                [certificate("1")]: `${90 * day}x30`,
            },
        ],
    },
};
