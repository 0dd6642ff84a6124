import { type Collector, collectorMetrics } from "../../rules/collector/sources";
import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { type Panel, timeSeriesPanel } from "../panels";

const perSecond = (labels: string, counter: string) =>
    `sum by (${labels}) (rate(${counter}[$__rate_interval]))`;

const received = timeSeriesPanel({
    title: "Lines ingested",
    description:
        "Lines per second that Loki receives. If there are none, the collector is down, or cannot reach Loki.",
    unit: "short",
    queries: [
        { expr: perSecond("instance", "loki_distributor_lines_received_total"), legend: "{{instance}}" },
    ],
    leadsTo: "monitoring",
});

const discarded = timeSeriesPanel({
    title: "Lines discarded",
    description: "Lines per second that Loki discards, by reason. They are lost; there should be none.",
    unit: "short",
    queries: [
        { expr: perSecond("reason", "loki_discarded_samples_total"), legend: "{{reason}}", color: "red" },
    ],
    axisTop: 1,
    empty: "No discarded lines",
    leadsTo: "monitoring",
});

function collected(collector: Collector): Panel[] {
    const { sent, dropped, requests } = collectorMetrics[collector];
    return [
        timeSeriesPanel({
            title: "Lines sent",
            description: "Lines per second that the collector sent to Loki, and lines that it dropped.",
            unit: "short",
            queries: [
                { expr: perSecond("instance", sent), legend: "{{instance}} sent" },
                { expr: `${perSecond("reason", dropped)} > 0`, legend: "dropped: {{reason}}", color: "red" },
            ],
            leadsTo: "monitoring",
        }),
        timeSeriesPanel({
            title: "Push latency",
            description:
                "P95 latency of the requests from the collector to Loki. While it is high, lines arrive late.",
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

/** Whether logs arrive. */
export function path(collector: Collector | undefined): Section {
    return {
        title: "Log pipeline",
        lines: evenLine(8, received, discarded, ...(collector ? collected(collector) : [])),
    };
}
