import type { Present } from "../../rules";
import type { Section } from "../layout";
import { above, at, gaugePanel, type Panel, statPanel } from "../panels";
import { diskUsed, firingAlerts } from "./expressions";

const targetsUp = statPanel({
    title: "Targets up",
    description: "Targets whose last scrape succeeded.",
    unit: "short",
    queries: [{ expr: "sum(up)", legend: "up" }],
});

const targetsDown = statPanel({
    title: "Targets down",
    description: "Targets whose last scrape failed.",
    unit: "short",
    queries: [{ expr: "sum(1 - up)", legend: "down" }],
    steps: [
        [0, "green"],
        [1, "red"],
    ],
    alerts: ["TargetDown"],
});

const alertsFiring = statPanel({
    title: "Firing alerts",
    description: "All firing alerts but Watchdog, which always fires.",
    unit: "short",
    queries: [{ expr: `count(${firingAlerts}) or vector(0)`, legend: "firing" }],
    steps: [
        [0, "green"],
        [1, "orange"],
    ],
});

const ingestion = statPanel({
    title: "Samples ingested",
    description: "Samples per second that Prometheus ingests from all targets and rules.",
    unit: "short",
    queries: [
        {
            expr: "sum(rate(prometheus_tsdb_head_samples_appended_total[$__rate_interval]))",
            legend: "samples",
        },
    ],
    course: true,
});

const retentionSizeUsed = gaugePanel({
    title: "Retention size usage",
    description:
        "Disk usage relative to the retention size. At 100 % the oldest samples are deleted before the retention time.",
    unit: "percentunit",
    decimals: 1,
    queries: [{ expr: `max(${diskUsed} / (prometheus_tsdb_retention_limit_bytes > 0))`, legend: "used" }],
    steps: above(["orange", at("PrometheusStorageNearLimit")]),
    alerts: ["PrometheusStorageNearLimit"],
});

/** The most important values. */
export function now(present: Present): Section {
    return {
        title: "Overview",
        lines: [
            {
                height: 5,
                panels: [
                    [4, targetsUp],
                    [4, targetsDown],
                    [4, alertsFiring],
                    [4, lastReload(present)],
                    [4, ingestion],
                    [4, retentionSizeUsed],
                ],
            },
        ],
    };
}

function lastReload({ alertmanager }: Present): Panel {
    return statPanel({
        title: "Last reload",
        description:
            "Whether a server accepted its latest configuration. A server that rejected it keeps running with the previous one.",
        unit: "short",
        queries: [
            { expr: "min(prometheus_config_last_reload_successful)", legend: "Prometheus" },
            ...(alertmanager
                ? [{ expr: "min(alertmanager_config_last_reload_successful)", legend: "Alertmanager" }]
                : []),
        ],
        meanings: [
            { value: 0, text: "rejected", color: "red" },
            { value: 1, text: "accepted", color: "green" },
        ],
        alerts: ["PrometheusConfigReloadFailed", ...(alertmanager ? ["AlertmanagerConfigReloadFailed"] : [])],
    });
}
