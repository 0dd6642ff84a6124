import type { Section } from "../layout";
import { barGaugePanel, statPanel, type Steps, timeSeriesPanel } from "../panels";
import { levels, linesInTime, linesPerSecond, linesPerStep, streams } from "./expressions";

const loki = { source: "loki" } as const;
const oneOf = (pattern: string) => `level=~"${pattern}"`;

/** What a share of errors means, of all lines or of a container's. */
export const shareSteps: Steps = [
    [0, "green"],
    [0.01, "orange"],
    [0.05, "red"],
];

const written = statPanel({
    ...loki,
    title: "Lines in the time shown",
    description: "Lines of what is chosen.",
    unit: "short",
    queries: [{ expr: `sum(${linesInTime()})`, legend: "lines" }],
    empty: "0",
    plain: true,
});

const failed = statPanel({
    ...loki,
    title: "Errors in the time shown",
    description: "Lines of level error or worse, by what the line itself says.",
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
    title: "Share of errors",
    description: "The part of the lines that is of level error or worse.",
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
    title: "Containers that write",
    description: "Containers with a line in the time shown.",
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
    title: "Bytes in the time shown",
    description: "What the chosen streams take before they are compressed.",
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
    description: "How many lines there are in each step, by the level that they say; many say none.",
    unit: "short",
    decimals: 0,
    queries: [
        { expr: `sum(${linesPerStep(oneOf(levels.errors))})`, legend: "errors", color: "red" },
        { expr: `sum(${linesPerStep(oneOf(levels.warnings))})`, legend: "warnings", color: "orange" },
        { expr: `sum(${linesPerStep(oneOf(levels.information))})`, legend: "information", color: "green" },
        { expr: `sum(${linesPerStep(oneOf(levels.details))})`, legend: "details", color: "blue" },
        {
            expr: `sum(${linesPerStep(...Object.values(levels).map((pattern) => `level!~"${pattern}"`))})`,
            legend: "no level",
            color: "text",
        },
    ],
    stepSeconds: 15,
    stacked: true,
    bars: true,
    empty: "No line was written",
});

const byContainer = timeSeriesPanel({
    ...loki,
    title: "Lines per second by container",
    description: "The ten that write most. What writes far more than all others uses up Loki's limits.",
    unit: "short",
    queries: [{ expr: `topk(10, sum by (container) (${linesPerSecond()}))`, legend: "{{container}}" }],
    stepSeconds: 15,
    stacked: true,
    empty: "No line was written",
    alerts: ["LogVolumeHigh"],
});

const most = barGaugePanel({
    ...loki,
    title: "Most lines in the time shown",
    description: "The ten containers that wrote most.",
    unit: "short",
    queries: [{ expr: `topk(10, sum by (container) (${linesInTime()}))`, legend: "{{container}}" }],
    empty: "No line was written",
});

/** How much is written, and by what. */
export const volume: Section = {
    title: "Volume",
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
