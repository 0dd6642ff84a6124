import type { runningAlerts } from "../../../../rules/containers/running";
import type { AlertCase, Series } from "../../support/alertCase";
import { at, of, warning } from "./instance";

const started = (name: string, container?: string) => `container_start_time_seconds${of(name, container)}`;
const health = (name: string) => `container_health_state${of(name)}`;

/** A container that was started at 0, and cAdvisor. */
const seen = (minutes: string, name = "shop", up = "1x140", container?: string): Series => ({
    [`container_last_seen${of(name, container)}`]: `0+60x${minutes}`,
    [started(name, container)]: `0x${minutes}`,
    [`up{${at}}`]: up,
});

/** A container whose name Pulumi made, in a stack with logs: each series has its short name. */
const loki = (minutes: string) =>
    seen(minutes, "dev-loki-container-1a2b3c4", undefined, "dev-loki-container");

const version = `cadvisor_version_info{${at},cadvisorVersion="0.57.0",dockerVersion="29.0.0"}`;

export const runningCases: Record<keyof typeof runningAlerts, AlertCase> = {
    ContainerDown: {
        series: { 'up{job="gateway",instance="gateway:8000"}': "1x4 0x5 1x5" },
        firesAt: 7,
        firing: [
            {
                labels: { job: "gateway", instance: "gateway:8000", severity: "critical" },
                summary: "gateway at gateway:8000 is down",
                description:
                    "Prometheus has failed to scrape gateway:8000 (job gateway) for more than 2 minutes: the container is down or unreachable.",
            },
        ],
        resolvesAt: 11,
        quiet: [{ 'up{job="gateway",instance="gateway:8000"}': "1x20" }],
    },
    ContainerGone: {
        series: { ...seen("62 stale"), ...loki("62 stale") },
        firesAt: 68,
        firing: ["shop", "dev-loki-container"].map((name) => ({
            labels: { ...warning(name), ...(name === "shop" ? {} : { container: name }) },
            summary: `The container ${name} on cadvisor has disappeared`,
            description: `${name} had been running for 1h 2m 0s, and has been missing for more than 5 minutes. This alert resolves on its own one hour after the container disappeared.`,
        })),
        resolvesAt: 122,
        quiet: [
            seen("60 stale"),
            seen("140"),
            seen("62 stale", ""),
            seen("62 stale", "shop", "1x62 0x70"),
            // Replaced by an update.
            {
                ...loki("62 stale"),
                [started("dev-loki-container-9f8e7d6", "dev-loki-container")]: "_x62 3720x80",
            },
        ],
    },
    ContainerRestarting: {
        series: { [started("shop")]: "100x4 400 460 520x30" },
        firesAt: 7,
        firing: [
            {
                labels: warning("shop"),
                summary: "The container shop on cadvisor keeps restarting",
                description:
                    "shop restarted 3 times in 15 minutes, more than 2 restarts: it exits soon after each start.",
            },
        ],
        resolvesAt: 19,
        quiet: [{ [started("shop")]: "100x4 400 460x30" }, { [started("")]: "100x4 400 460 520x30" }],
    },
    ContainerUnhealthy: {
        series: { [health("shop")]: "1x4 0x14 1x5" },
        firesAt: 15,
        firing: [
            {
                labels: warning("shop"),
                summary: "The container shop on cadvisor is unhealthy",
                description:
                    "shop is running, but its health check has failed, or it has been starting, for more than 10 minutes.",
            },
        ],
        resolvesAt: 20,
        quiet: [{ [health("shop")]: "1x30" }, { [health("shop")]: "-1x30" }, { [health("")]: "0x30" }],
    },
    ContainerMetricsMissing: {
        series: {
            [version]: "1x60",
            [started("")]: "0x60",
            [started("cadvisor")]: "0x4 stale _x14 0x10",
        },
        firesAt: 15,
        firing: [
            {
                labels: { job: "cadvisor", instance: "cadvisor", severity: "warning" },
                summary: "cAdvisor at cadvisor reports no containers",
                description:
                    "cAdvisor has answered for more than 10 minutes without reporting a single container by name, not even its own: it cannot query the Docker engine. No alert about containers can fire in the meantime.",
            },
        ],
        resolvesAt: 20,
        quiet: [{ [version]: "1x30", [started("cadvisor")]: "0x30" }],
    },
};
