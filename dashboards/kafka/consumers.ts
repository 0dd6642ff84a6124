import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { share } from "../rates";
import { chosen } from "../variables";
import { consumed, group, lag } from "./expressions";

const byGroup = timeSeriesPanel({
    title: "Consumer group lag",
    description:
        "Messages that a consumer group has not read yet, by topic. A steadily growing lag means that the group is slower than the producers.",
    unit: "short",
    queries: [{ expr: lag, legend: "{{consumergroup}} of {{topic}}" }],
    values: true,
    empty: "No consumer group",
    alerts: ["KafkaConsumerLag"],
});

const timeBehind = timeSeriesPanel({
    title: "Lag in seconds",
    description:
        "Estimated time to process the lag at the current consumption rate. It shows how old the processed data is.",
    unit: "s",
    queries: [{ expr: share(lag, consumed), legend: "{{consumergroup}} of {{topic}}" }],
    values: true,
    empty: "No messages consumed",
});

const consumedPerSecond = timeSeriesPanel({
    title: "Messages consumed",
    description:
        "Messages per second that each consumer group consumes. A group that consumes none while its lag grows is stuck.",
    unit: "short",
    queries: [{ expr: consumed, legend: "{{consumergroup}} of {{topic}}" }],
    empty: "No consumer group",
    alerts: ["KafkaConsumerStuck"],
});

const members = timeSeriesPanel({
    title: "Consumer group members",
    description: "Consumers in each group. A group without members has no running consumer.",
    unit: "short",
    queries: [
        {
            expr: `max by (consumergroup) (${chosen("kafka_consumergroup_members", group[0])})`,
            legend: "{{consumergroup}}",
        },
    ],
    axisTop: 2,
    empty: "No consumer group",
    alerts: ["KafkaConsumerGroupEmpty"],
});

const byPartition = timeSeriesPanel({
    title: "Lag by partition",
    description:
        "The ten partitions with the highest lag. A single one means that its consumer fails on a message.",
    unit: "short",
    queries: [
        {
            expr: `topk(10, ${chosen("kafka_consumergroup_lag", ...group)} > 0)`,
            legend: "{{consumergroup}} of {{topic}} {{partition}}",
        },
    ],
    empty: "No lag",
});

/** Consumer groups and their lag. */
export const consumers: Section = {
    title: "Consumers",
    lines: [
        {
            height: 8,
            panels: [
                [12, byGroup],
                [12, timeBehind],
            ],
        },
        {
            height: 7,
            panels: [
                [8, consumedPerSecond],
                [8, members],
                [8, byPartition],
            ],
        },
    ],
};
