import type { Section } from "../layout";
import { barGaugePanel, logsPanel, timeSeriesPanel } from "../panels";
import { levels, lines, linesInTime, linesPerSecond } from "./expressions";

const loki = { source: "loki" } as const;
const level = `level=~"${levels.errors}"`;

const rate = timeSeriesPanel({
    ...loki,
    title: "Errors per second by container",
    description: "Lines of level error or worse. A step up after a deployment is its fault.",
    unit: "short",
    queries: [{ expr: `sum by (container) (${linesPerSecond(level)})`, legend: "{{container}}" }],
    stepSeconds: 15,
    values: true,
    empty: "No error was written",
    alerts: ["LogErrorBurst"],
});

const share = timeSeriesPanel({
    ...loki,
    title: "Share of errors by container",
    description: "The part of a container's lines that is of level error or worse.",
    unit: "percentunit",
    queries: [
        {
            expr: `sum by (container) (${linesPerSecond(level)}) / sum by (container) (${linesPerSecond()})`,
            legend: "{{container}}",
        },
    ],
    stepSeconds: 15,
    axisTop: 0.05,
    empty: "No error was written",
});

const most = barGaugePanel({
    ...loki,
    title: "Most errors in the time shown",
    description: "The ten containers with the most lines of level error or worse.",
    unit: "short",
    queries: [{ expr: `topk(10, sum by (container) (${linesInTime(level)}))`, legend: "{{container}}" }],
    steps: [[0, "orange"]],
    empty: "No error was written",
});

const newest = logsPanel({
    title: "Newest errors",
    description:
        "Lines of level error or worse of what is chosen. A click on a line shows its labels and its trace.",
    expr: lines(level),
    empty: "No error was written",
    alerts: ["LogPanic", "LogOutOfMemory", "LogAuthenticationFailures"],
});

/** What goes wrong. */
export const errors: Section = {
    title: "Errors",
    lines: [
        {
            height: 9,
            panels: [
                [9, rate],
                [9, share],
                [6, most],
            ],
        },
        { height: 10, panels: [[24, newest]] },
    ],
};
