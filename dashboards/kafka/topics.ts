import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { produced, topic } from "./expressions";

const perSecond = timeSeriesPanel({
    title: "Message rate by topic",
    description: "Messages per second that producers write, by topic.",
    unit: "short",
    queries: [{ expr: `sum by (topic) (${produced})`, legend: "{{topic}}" }],
    values: true,
    alerts: ["KafkaTopicSilent"],
});

const retained = timeSeriesPanel({
    title: "Retained messages by topic",
    description: "Retained messages, computed from offsets. The exporter does not report bytes.",
    unit: "short",
    queries: [
        {
            expr: `sum by (topic) (${chosen("kafka_topic_partition_current_offset", topic)} - ${chosen(
                "kafka_topic_partition_oldest_offset",
                topic,
            )})`,
            legend: "{{topic}}",
        },
    ],
    values: true,
});

/** Incoming and retained messages. */
export const topics: Section = {
    title: "Topics",
    lines: [
        {
            height: 8,
            panels: [
                [12, perSecond],
                [12, retained],
            ],
        },
    ],
};
