import type { remoteWriteAlerts } from "../../../../rules/prometheus/remoteWrite";
import type { AlertCase } from "../../support/alertCase";
import { at, other, warning } from "./instance";

const url = "https://mimir.example.com/api/v1/push";
const store = `${at},remote_name="mimir",url="${url}"`;
const labels = { ...warning, remote_name: "mimir", url };

/** From minute 6 to 30: 11 a second, and half of what was before. */
const risen = "1000000x5 1000660+660x24 1016500x20";
const halved = "0+12000x5 66000+6000x24 222000+12000x20";

const attempts = (port: number, { failed, retried, all }: Record<"failed" | "retried" | "all", string>) => {
    const total = (outcome: string) =>
        `prometheus_remote_storage_samples_${outcome}{${other(port)},remote_name="mimir",url="${url}"}`;
    return {
        [total("failed_total")]: failed,
        [total("retried_total")]: retried,
        [total("total")]: all,
    };
};

export const remoteWriteCases: Record<keyof typeof remoteWriteAlerts, AlertCase> = {
    PrometheusRemoteWriteBehind: {
        series: {
            [`prometheus_remote_storage_queue_highest_timestamp_seconds{${store}}`]: "1000+60x40",
            [`prometheus_remote_storage_queue_highest_sent_timestamp_seconds{${store}}`]:
                "1000+60x4 1179+60x15 2200+60x10",
        },
        firesAt: 15,
        firing: [
            {
                labels,
                summary: "Remote write to mimir is behind on Prometheus localhost:9090",
                description: `The newest sample in ${url} is 121 s older than the newest local sample, above 2 minutes for more than 10 minutes. After about 2 hours, samples are lost there.`,
            },
        ],
        resolvesAt: 21,
        quiet: [
            {
                [`prometheus_remote_storage_queue_highest_timestamp_seconds{${store}}`]: "1000+60x40",
                [`prometheus_remote_storage_queue_highest_sent_timestamp_seconds{${store}}`]: "880+60x40",
            },
            // Nothing has been sent at all.
            {
                [`prometheus_remote_storage_queue_highest_timestamp_seconds{${store}}`]: "1000+60x40",
                [`prometheus_remote_storage_queue_highest_sent_timestamp_seconds{${store}}`]: "0x40",
            },
        ],
        equivalent: { "expr: 0 → 1 at 128": "No sample is from the first second of 1970." },
    },
    PrometheusRemoteWriteFailing: {
        // Of the first server fewer samples arrive while as many fail, of the others more fail in either way.
        series: {
            ...attempts(9090, { failed: "0+60x50", retried: "0+600x50", all: halved }),
            ...attempts(9091, { failed: risen, retried: "0x50", all: "0+6000x50" }),
            ...attempts(9092, { failed: "0x50", retried: risen, all: "0+6000x50" }),
        },
        firesAt: 24,
        firing: [9090, 9091, 9092].map((port) => ({
            labels: { ...labels, instance: `localhost:${port}` },
            summary: `Remote write to mimir fails on Prometheus localhost:${port}`,
            description: `11 % of the samples sent to ${url} failed or were retried, above 10 % for more than 15 minutes. Samples that are rejected permanently are lost there.`,
        })),
        resolvesAt: 31,
        quiet: [attempts(9090, { failed: "0+60x40", retried: "0+540x40", all: "0+6000x40" })],
    },
};
