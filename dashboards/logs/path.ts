import { type Collector, collectorMetrics } from "../../rules/collector/sources";
import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { type Panel, timeSeriesPanel } from "../panels";

const perSecond = (labels: string, counter: string) =>
    `sum by (${labels}) (rate(${counter}[$__rate_interval]))`;

const received = timeSeriesPanel({
    title: "Lines that Loki takes",
    description: "Lines per second that reach Loki. Nothing: the collector does not run, or cannot reach it.",
    unit: "short",
    queries: [
        { expr: perSecond("instance", "loki_distributor_lines_received_total"), legend: "{{instance}}" },
    ],
    leadsTo: "monitoring",
});

const discarded = timeSeriesPanel({
    title: "Lines that Loki discards",
    description: "Lines per second that Loki refuses, by the reason. They are lost; there should be none.",
    unit: "short",
    queries: [
        { expr: perSecond("reason", "loki_discarded_samples_total"), legend: "{{reason}}", color: "red" },
    ],
    axisTop: 1,
    empty: "No line was discarded",
    leadsTo: "monitoring",
});

function collected(collector: Collector): Panel[] {
    const { sent, dropped, requests } = collectorMetrics[collector];
    return [
        timeSeriesPanel({
            title: "Lines that the collector sends",
            description: "Lines per second that Loki took, and those that were given up and are lost.",
            unit: "short",
            queries: [
                { expr: perSecond("instance", sent), legend: "{{instance}} sent" },
                { expr: `${perSecond("reason", dropped)} > 0`, legend: "given up: {{reason}}", color: "red" },
            ],
            leadsTo: "monitoring",
        }),
        timeSeriesPanel({
            title: "Time to hand lines over",
            description:
                "95 % of the collector's requests to Loki take no longer. When it rises, lines arrive late.",
            unit: "s",
            queries: [
                {
                    expr: `histogram_quantile(0.95, ${perSecond("instance, le", `${requests}_bucket`)})`,
                    legend: "{{instance}}",
                },
            ],
            leadsTo: "monitoring",
        }),
    ];
}

/** Whether lines arrive at all. */
export function path(collector: Collector | undefined): Section {
    return {
        title: "The way of the logs",
        lines: evenLine(8, received, discarded, ...(collector ? collected(collector) : [])),
    };
}
