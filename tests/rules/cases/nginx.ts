import type { nginxPack } from "../../../rules/nginx";
import type { AlertCase, Series } from "../support/alertCase";

const at = 'job="nginx",instance="web:8080"';
const where = { job: "nginx", instance: "web:8080" };
const critical = { ...where, severity: "critical" };
const warning = { ...where, severity: "warning" };

const taken = (handled: string): Series => ({
    [`nginx_connections_accepted{${at}}`]: "1000+10x50",
    [`nginx_connections_handled{${at}}`]: handled,
});

const inFlight = (reading: number, writing: string): Series => ({
    [`nginx_connections_reading{${at}}`]: `${reading}x60`,
    [`nginx_connections_writing{${at}}`]: writing,
});

export const nginxCases: Record<keyof typeof nginxPack.alerts, AlertCase> = {
    NginxDown: {
        series: { [`nginx_up{${at}}`]: "1x4 0x4 1x5" },
        firesAt: 6,
        firing: [
            {
                labels: critical,
                summary: "nginx at web:8080 is down",
                description:
                    "The exporter has not reached the status page of nginx at web:8080 for more than 1 minute: the server is down, unreachable, or refuses the exporter.",
            },
        ],
        resolvesAt: 10,
        quiet: [{ [`nginx_up{${at}}`]: "1x20" }],
    },
    NginxConnectionsDropped: {
        // From minute 11 to 30, 1.12 connections a minute are not handled.
        series: taken("1000+10x10 1108.88+8.88x19 1287.6+10x20"),
        firesAt: 15,
        firing: [
            {
                labels: critical,
                summary: "nginx at web:8080 drops connections",
                description:
                    "6 connections were accepted and closed at once in 5 minutes, above 5 connections for more than 1 minute: all `worker_connections` are in use.",
            },
        ],
        resolvesAt: 31,
        quiet: [taken("1000+9x50"), taken("900+10x50")],
    },
    NginxTooManyConnections: {
        series: { [`nginx_connections_active{${at}}`]: "10x4 1001x9 10x5" },
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "nginx at web:8080 has many connections",
                description:
                    "1001 connections are open, above 1000 connections for more than 5 minutes. The limit is `worker_processes` times `worker_connections`; connections to upstream servers count as well.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [`nginx_connections_active{${at}}`]: "1000x20" }],
    },
    NginxRequestsPiling: {
        series: inFlight(2, "1x4 199x9 1x5"),
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "Requests pile up in nginx at web:8080",
                description:
                    "201 requests are in flight, above 200 requests for more than 5 minutes: upstream servers or clients are slow.",
            },
        ],
        resolvesAt: 15,
        quiet: [inFlight(1, "199x20")],
    },
    NginxConnectionsWaiting: {
        series: { [`nginx_connections_waiting{${at}}`]: "10x4 801x14 10x5" },
        firesAt: 15,
        firing: [
            {
                labels: { ...where, severity: "info" },
                summary: "nginx at web:8080 holds many idle connections",
                description:
                    "801 keep-alive connections wait for a request, above 800 connections for more than 10 minutes. They count towards `worker_connections`.",
            },
        ],
        resolvesAt: 20,
        quiet: [{ [`nginx_connections_waiting{${at}}`]: "800x30" }],
    },
};
