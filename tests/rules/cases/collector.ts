import type { Collector, collectorPack } from "../../../rules/collector";
import type { AlertCase } from "../support/alertCase";
import { fewerSuccesses, justFewEnough, moreFailures } from "./shares";

/** Names of the metrics once more, as the programs have them, so that a slip in the rules' own table shows. */
const names = {
    alloy: {
        job: "alloy",
        instance: "alloy:12345",
        dropped: "loki_write_dropped_entries_total",
        sent: "loki_write_sent_entries_total",
        requests: "loki_write_request_duration_seconds",
        fileBytes: "loki_source_file_file_bytes_total",
        readBytes: "loki_source_file_read_bytes_total",
        parsingErrors: "loki_source_docker_target_parsing_errors_total",
    },
    promtail: {
        job: "promtail",
        instance: "promtail:9080",
        dropped: "promtail_dropped_entries_total",
        sent: "promtail_sent_entries_total",
        requests: "promtail_request_duration_seconds",
        fileBytes: "promtail_file_bytes_total",
        readBytes: "promtail_read_bytes_total",
        parsingErrors: "promtail_docker_target_parsing_errors_total",
    },
} as const;

const path = "/var/log/syslog";

export function collectorCases(
    collector: Collector,
): Record<keyof ReturnType<typeof collectorPack>["alerts"], AlertCase> {
    const { job, instance, ...metric } = names[collector];
    const at = `job="${job}",instance="${instance}"`;
    const warning = { job, instance, severity: "warning" };
    const host = "loki:3100";

    const pushes = (to: string, { failed, good }: Record<"failed" | "good", string>) => ({
        [`${metric.requests}_count{${at},host="${to}",status_code="-1"}`]: failed,
        [`${metric.requests}_count{${at},host="${to}",status_code="204"}`]: good,
    });
    const durations = (fast: string, all: string) => {
        const bucket = (le: string) =>
            `${metric.requests}_bucket{${at},host="${host}",status_code="204",le="${le}"}`;
        return { [bucket("5")]: fast, [bucket("10")]: all, [bucket("+Inf")]: all };
    };
    const file = (size: string, read: string) => ({
        [`${metric.fileBytes}{${at},path="${path}"}`]: size,
        [`${metric.readBytes}{${at},path="${path}"}`]: read,
    });

    return {
        CollectorEntriesDropped: {
            series: { [`${metric.dropped}{${at},host="${host}",reason="ingester_error"}`]: "0x5 1x20" },
            firesAt: 11,
            firing: [
                {
                    labels: { ...warning, reason: "ingester_error" },
                    summary: `${job} at ${instance} drops logs: ingester_error`,
                    description:
                        "1 log entries were dropped in 10 minutes (ingester_error): Loki did not accept them, and they are lost.",
                },
            ],
            resolvesAt: 15,
            quiet: [{ [`${metric.dropped}{${at},host="${host}",reason="ingester_error"}`]: "3x20" }],
        },
        CollectorPushFailing: {
            series: { ...pushes("loki:3100", moreFailures), ...pushes("loki-2:3100", fewerSuccesses) },
            firesAt: 19,
            firing: ["loki:3100", "loki-2:3100"].map((to) => ({
                labels: { ...warning, host: to },
                summary: `${job} at ${instance} fails to push logs to ${to}`,
                description: `11 % of the requests to ${to} fail, above 10 % for more than 10 minutes. They are retried for a day by default, and then dropped.`,
            })),
            resolvesAt: 26,
            quiet: [pushes("loki:3100", justFewEnough)],
        },
        CollectorPushSlow: {
            series: durations("0+100x5 594+94x24 2950+100x20", "0+100x60"),
            firesAt: 24,
            firing: [
                {
                    labels: { ...warning, host },
                    summary: `${job} pushes logs to ${host} slowly`,
                    description: `The P95 latency of requests from ${instance} to ${host} is 5.8 s, above 5 seconds for more than 15 minutes. Logs arrive late.`,
                },
            ],
            resolvesAt: 31,
            quiet: [durations("0+95x40", "0+100x40")],
        },
        CollectorSendsNothing: {
            series: { [`${metric.sent}{${at},host="${host}"}`]: "0+60x5 300x40 360+60x10" },
            firesAt: 34,
            firing: [
                {
                    labels: warning,
                    summary: `${job} at ${instance} no longer sends logs`,
                    description:
                        "The collector has sent 0 entries/s over 15 minutes, and this has lasted for more than 15 minutes: it finds nothing to read, or Loki accepts nothing.",
                },
            ],
            resolvesAt: 47,
            quiet: [{ [`${metric.sent}{${at},host="${host}"}`]: "0+0.01x60" }],
        },
        CollectorFilesBehind: {
            series: file("20971520x40", "20971520x4 10485759x20 20971520x10"),
            firesAt: 20,
            firing: [
                {
                    labels: { ...warning, path },
                    summary: `${job} at ${instance} is behind in ${path}`,
                    description: `10MiB of ${path} are unread, above 10 MiB for more than 15 minutes. If the file is rotated first, they are lost.`,
                },
            ],
            resolvesAt: 26,
            quiet: [file("20971520x40", "10485760x40")],
        },
        CollectorParsingErrors: {
            series: { [`${metric.parsingErrors}{${at}}`]: "0x5 1+1x14 15x20" },
            firesAt: 16,
            firing: [
                {
                    labels: warning,
                    summary: `${job} at ${instance} fails to parse container logs`,
                    description:
                        "10 lines of container logs could not be parsed in 10 minutes, and this has lasted for more than 10 minutes. They are not collected.",
                },
            ],
            resolvesAt: 29,
            quiet: [{ [`${metric.parsingErrors}{${at}}`]: "3x30" }],
        },
        CollectorConfigReloadFailed: {
            ...reload[collector](at),
            firing: [
                {
                    labels: warning,
                    summary: `${job} at ${instance} rejected its configuration`,
                    description:
                        "A reload failed more than 5 minutes ago. The collector keeps running with the previous configuration, and a restart would fail.",
                },
            ],
        },
        CollectorUnhealthy: {
            ...unhealthy[collector](at),
            firing: [
                {
                    labels: warning,
                    summary: `Components of ${job} at ${instance} are unhealthy`,
                    description: `${collector === "alloy" ? 1 : 10} components of the collector have been unhealthy for more than 10 minutes: the logs that they read or forward are missing.`,
                },
            ],
        },
    };
}

type Played = Omit<AlertCase, "firing">;

const reload: Readonly<Record<Collector, (at: string) => Played>> = {
    alloy: (at) => ({
        series: { [`alloy_config_last_load_successful{${at}}`]: "1x4 0x10 1x10" },
        firesAt: 10,
        resolvesAt: 16,
        quiet: [{ [`alloy_config_last_load_successful{${at}}`]: "1x20" }],
    }),
    promtail: (at) => ({
        series: { [`promtail_config_reload_fail_total{${at}}`]: "0x5 1x20" },
        firesAt: 11,
        resolvesAt: 15,
        quiet: [{ [`promtail_config_reload_fail_total{${at}}`]: "3x20" }],
    }),
};

const unhealthy: Readonly<Record<Collector, (at: string) => Played>> = {
    alloy: (at) => {
        const parts = (health: string) =>
            `alloy_component_controller_running_components{${at},controller_id="",controller_path="/",health_type="${health}"}`;
        return {
            series: { [parts("healthy")]: "7x40", [parts("unhealthy")]: "0x4 1x15 0x10" },
            firesAt: 15,
            resolvesAt: 21,
            quiet: [{ [parts("healthy")]: "8x30", [parts("unhealthy")]: "0x30" }],
        };
    },
    promtail: (at) => ({
        series: { [`promtail_targets_failed_total{${at},reason="exists"}`]: "0x5 1+1x14 15x20" },
        firesAt: 16,
        resolvesAt: 29,
        quiet: [{ [`promtail_targets_failed_total{${at},reason="exists"}`]: "3x30" }],
    }),
};
