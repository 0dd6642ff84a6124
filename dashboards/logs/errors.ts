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
        "How many lines of level error or worse there are in each step. A step up after a deployment is its fault.",
    unit: "short",
    decimals: 0,
    queries: [{ expr: `sum by (container) (${linesPerStep(level)})`, legend: "{{container}}" }],
    stepSeconds: 15,
    stacked: true,
    bars: true,
    empty: "No error was written",
    alerts: ["LogErrorBurst"],
});

const share = barGaugePanel({
    ...loki,
    title: "Highest share of errors",
    description:
        "The part of a container's lines that is of level error or worse, of the ten with the highest.",
    unit: "percentunit",
    decimals: 1,
    queries: [
        {
            expr: `topk(10, sum by (container) (${linesInTime(level)}) / sum by (container) (${linesInTime()}))`,
            legend: "{{container}}",
        },
    ],
    steps: shareSteps,
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
    expr: `${lines(level)} ${named}`,
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
                [12, course],
                [6, most],
                [6, share],
            ],
        },
        { height: 10, panels: [[24, newest]] },
    ],
};
