import type { Section } from "../layout";
import { barGaugePanel, logsPanel, timeSeriesPanel } from "../panels";
import { levels, lines, linesInTime, linesPerStep, named } from "./expressions";
import { shareSteps } from "./volume";

const loki = { source: "loki" } as const;
const level = `level=~"${levels.errors}"`;

const course = timeSeriesPanel({
    ...loki,
    title: "Errors by container",
    description:
        "Lines of level error or worse in each interval. A rise after a deployment points to that deployment.",
    unit: "short",
    decimals: 0,
    queries: [{ expr: `sum by (container) (${linesPerStep(level)})`, legend: "{{container}}" }],
    stepSeconds: 15,
    stacked: true,
    bars: true,
    empty: "No errors",
    alerts: ["LogErrorBurst"],
});

const share = barGaugePanel({
    ...loki,
    title: "Highest error ratio",
    description: "Share of lines of level error or worse, for the ten containers with the highest share.",
    unit: "percentunit",
    decimals: 1,
    queries: [
        {
            expr: `topk(10, sum by (container) (${linesInTime(level)}) / sum by (container) (${linesInTime()}))`,
            legend: "{{container}}",
        },
    ],
    steps: shareSteps,
    empty: "No errors",
});

const most = barGaugePanel({
    ...loki,
    title: "Most errors",
    description: "The ten containers with the most lines of level error or worse in the selected time range.",
    unit: "short",
    queries: [{ expr: `topk(10, sum by (container) (${linesInTime(level)}))`, legend: "{{container}}" }],
    steps: [[0, "orange"]],
    empty: "No errors",
});

const newest = logsPanel({
    title: "Latest errors",
    description:
        "Lines of level error or worse of the selected streams. Click a line to show its labels and its trace.",
    expr: `${lines(level)} ${named}`,
    empty: "No errors",
    alerts: ["LogPanic", "LogOutOfMemory", "LogAuthenticationFailures"],
});

/** Errors. */
export const errors: Section = {
    title: "Errors",
    lines: [
        {
            height: 9,
            panels: [
                [12, course],
                [6, most],
                [6, share],
            ],
        },
        { height: 10, panels: [[24, newest]] },
    ],
};
