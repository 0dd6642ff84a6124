import type { Section } from "../layout";
import { barGaugePanel, logsPanel, timeSeriesPanel } from "../panels";
import { lines, named } from "./expressions";

const loki = { source: "loki" } as const;

/** In the unit of the field, mostly milliseconds. */
const slowFilter = "duration > 1000";

/** JSON lines with a field; other lines are ignored. */
const withField = (field: string, filter = `${field}!=""`) => `${lines()} | json | ${filter} | __error__=""`;

const endpoints = timeSeriesPanel({
    ...loki,
    title: "Requests by path",
    description: "Lines per second of the ten most frequent values of the field path in JSON lines.",
    unit: "short",
    queries: [
        { expr: `topk(10, sum by (path) (rate(${withField("path")} [$__interval])))`, legend: "{{path}}" },
    ],
    stepSeconds: 60,
    empty: "No JSON line has the field path",
});

const top = barGaugePanel({
    ...loki,
    title: "Top endpoints",
    description: "The ten paths with the most lines in the selected time range.",
    unit: "short",
    queries: [
        {
            expr: `topk(10, sum by (path) (count_over_time(${withField("path")} [$__range])))`,
            legend: "{{path}}",
        },
    ],
    empty: "No JSON line has the field path",
});

const slowest = barGaugePanel({
    ...loki,
    title: "Slow requests by path",
    description: "JSON lines whose field duration is above 1000, in the unit of the field.",
    unit: "short",
    queries: [
        {
            expr: `topk(10, sum by (path) (count_over_time(${withField("duration", slowFilter)} [$__range])))`,
            legend: "{{path}}",
        },
    ],
    steps: [[0, "orange"]],
    empty: "No slow requests",
});

const slow = logsPanel({
    title: "Slow requests",
    description: "JSON lines whose field duration is above 1000, newest first.",
    expr: `${withField("duration", slowFilter)} ${named}`,
    empty: "No slow requests",
});

/** Requests, from JSON lines. */
export const requests: Section = {
    title: "Requests",
    lines: [
        {
            height: 9,
            panels: [
                [12, endpoints],
                [6, top],
                [6, slowest],
            ],
        },
        { height: 8, panels: [[24, slow]] },
    ],
};
