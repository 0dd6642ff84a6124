import type { Section } from "../layout";
import { barGaugePanel, statPanel, type Steps, timeSeriesPanel } from "../panels";
import { levels, linesInTime, linesPerSecond, linesPerStep, streams } from "./expressions";

const loki = { source: "loki" } as const;
const oneOf = (pattern: string) => `level=~"${pattern}"`;

/** Colours of the error ratio, of all lines or of one container. */
export const shareSteps: Steps = [
    [0, "green"],
    [0.01, "orange"],
    [0.05, "red"],
];

const written = statPanel({
    ...loki,
    title: "Lines",
    description: "Lines of the selected streams in the selected time range.",
    unit: "short",
    queries: [{ expr: `sum(${linesInTime()})`, legend: "lines" }],
    empty: "0",
    plain: true,
});

const failed = statPanel({
    ...loki,
    title: "Errors",
    description:
        "Lines of level error or worse in the selected time range. The level is taken from the line itself.",
    unit: "short",
    queries: [{ expr: `sum(${linesInTime(oneOf(levels.errors))})`, legend: "errors" }],
    empty: "0",
    steps: [
        [0, "green"],
        [1, "orange"],
    ],
    alerts: ["LogErrorBurst"],
});

const share = statPanel({
    ...loki,
    title: "Error ratio",
    description: "Share of lines of level error or worse.",
    unit: "percentunit",
    decimals: 2,
    queries: [
        { expr: `sum(${linesInTime(oneOf(levels.errors))}) / sum(${linesInTime()})`, legend: "errors" },
    ],
    empty: "0 %",
    steps: shareSteps,
});

const writers = statPanel({
    ...loki,
    title: "Logging containers",
    description: "Containers with at least one line in the selected time range.",
    unit: "short",
    queries: [
        {
            expr: `count(sum by (host, project, container) (${linesInTime('container!=""')}))`,
            legend: "containers",
        },
    ],
    empty: "0",
    plain: true,
    alerts: ["LogsMissing"],
});

const bytes = statPanel({
    ...loki,
    title: "Bytes",
    description: "Uncompressed size of the selected streams in the selected time range.",
    unit: "bytes",
    decimals: 1,
    queries: [{ expr: `sum(bytes_over_time(${streams()} [$__range]))`, legend: "bytes" }],
    empty: "0",
    plain: true,
    alerts: ["LogVolumeHigh"],
});

const byLevel = timeSeriesPanel({
    ...loki,
    title: "Lines by level",
    description: "Lines in each interval by level. Many lines have no level.",
    unit: "short",
    decimals: 0,
    queries: [
        { expr: `sum(${linesPerStep(oneOf(levels.errors))})`, legend: "error", color: "red" },
        { expr: `sum(${linesPerStep(oneOf(levels.warnings))})`, legend: "warn", color: "orange" },
        { expr: `sum(${linesPerStep(oneOf(levels.information))})`, legend: "info", color: "green" },
        { expr: `sum(${linesPerStep(oneOf(levels.details))})`, legend: "debug", color: "blue" },
        {
            expr: `sum(${linesPerStep(...Object.values(levels).map((pattern) => `level!~"${pattern}"`))})`,
            legend: "no level",
            color: "text",
        },
    ],
    stepSeconds: 15,
    stacked: true,
    bars: true,
    empty: "No lines",
});

const byContainer = timeSeriesPanel({
    ...loki,
    title: "Log rate by container",
    description:
        "Lines per second of the ten containers that log most. A container that logs far more than all others uses up the limits of Loki.",
    unit: "short",
    queries: [{ expr: `topk(10, sum by (container) (${linesPerSecond()}))`, legend: "{{container}}" }],
    stepSeconds: 15,
    stacked: true,
    empty: "No lines",
    alerts: ["LogVolumeHigh"],
});

const most = barGaugePanel({
    ...loki,
    title: "Most lines",
    description: "The ten containers with the most lines in the selected time range.",
    unit: "short",
    queries: [{ expr: `topk(10, sum by (container) (${linesInTime()}))`, legend: "{{container}}" }],
    empty: "No lines",
});

/** Log volume. */
export const volume: Section = {
    title: "Log volume",
    lines: [
        {
            height: 3,
            panels: [
                [5, written],
                [5, failed],
                [5, share],
                [4, writers],
                [5, bytes],
            ],
        },
        {
            height: 9,
            panels: [
                [9, byLevel],
                [9, byContainer],
                [6, most],
            ],
        },
    ],
};
