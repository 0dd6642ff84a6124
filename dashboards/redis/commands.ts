import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { share, sumOfRates } from "../rates";
import { chosen } from "../variables";

const byCommand = timeSeriesPanel({
    title: "Commands per second",
    description: "Calls of each command, on all selected servers.",
    unit: "ops",
    queries: [{ expr: `${sumOfRates("cmd", "redis_commands_total")} > 0`, legend: "{{cmd}}" }],
    stacked: true,
    values: true,
});

const duration = timeSeriesPanel({
    title: "Command latency",
    description:
        "Average execution time of each command. One slow command blocks all others, because Redis is single-threaded.",
    unit: "s",
    queries: [
        {
            expr: share(
                sumOfRates("cmd", "redis_commands_duration_seconds_total"),
                sumOfRates("cmd", "redis_commands_total"),
            ),
            legend: "{{cmd}}",
        },
    ],
    values: true,
});

const failed = timeSeriesPanel({
    title: "Command errors",
    description: "Calls per second that failed during execution, or were rejected before it.",
    unit: "ops",
    queries: [
        {
            expr: `${sumOfRates("cmd", "redis_commands_failed_calls_total")} > 0`,
            legend: "{{cmd}} failed",
        },
        {
            expr: `${sumOfRates("cmd", "redis_commands_rejected_calls_total")} > 0`,
            legend: "{{cmd}} rejected",
        },
    ],
    axisTop: 1,
    empty: "No command failed",
});

const slow = timeSeriesPanel({
    title: "Slow commands",
    description: "Commands per second that took longer than slowlog-log-slower-than. SLOWLOG GET lists them.",
    unit: "ops",
    queries: [
        {
            // The id of the latest entry grows by one with each, and restarts with the server.
            expr: `clamp_min(deriv(${chosen("redis_slowlog_last_id")}[$__rate_interval]), 0)`,
            legend: "{{instance}}",
        },
    ],
    axisTop: 1,
});

const slowest = timeSeriesPanel({
    title: "Last slow command",
    description: "Execution time of the latest command in the slow log; 0 if the log is empty.",
    unit: "s",
    queries: [{ expr: chosen("redis_last_slow_execution_duration_seconds"), legend: "{{instance}}" }],
});

/** Command rates, latency and errors. */
export const commands: Section = {
    title: "Commands",
    lines: [
        {
            height: 9,
            panels: [
                [12, byCommand],
                [12, duration],
            ],
        },
        {
            height: 7,
            panels: [
                [8, failed],
                [8, slow],
                [8, slowest],
            ],
        },
    ],
};
