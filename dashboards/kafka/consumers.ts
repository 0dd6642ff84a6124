import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { share } from "../rates";
import { chosen } from "../variables";
import { consumed, group, lag } from "./expressions";

const byGroup = timeSeriesPanel({
    title: "Lag by consumer group and topic",
    description:
        "Messages that a group has yet to read. One that grows steadily is slower than the producers.",
    unit: "short",
    queries: [{ expr: lag, legend: "{{consumergroup}} of {{topic}}" }],
    values: true,
    empty: "There is no consumer",
    alerts: ["KafkaConsumerLag"],
});

const timeBehind = timeSeriesPanel({
    title: "Time that the lag takes at the present speed",
    description:
        "The lag by what the group reads per second now. It says how old the data is that people see.",
    unit: "s",
    queries: [{ expr: share(lag, consumed), legend: "{{consumergroup}} of {{topic}}" }],
    values: true,
    empty: "Nothing is read",
});

const consumedPerSecond = timeSeriesPanel({
    title: "Messages read per second",
    description: "Messages that each group gets through. None while the lag grows: it is stuck.",
    unit: "short",
    queries: [{ expr: consumed, legend: "{{consumergroup}} of {{topic}}" }],
    empty: "There is no consumer",
    alerts: ["KafkaConsumerStuck"],
});

const members = timeSeriesPanel({
    title: "Members of consumer groups",
    description: "Processes that read for a group. None: its consumer is down.",
    unit: "short",
    queries: [
        {
            expr: `max by (consumergroup) (${chosen("kafka_consumergroup_members", group[0])})`,
            legend: "{{consumergroup}}",
        },
    ],
    axisTop: 2,
    empty: "There is no consumer",
    alerts: ["KafkaConsumerGroupEmpty"],
});

const byPartition = timeSeriesPanel({
    title: "Lag by partition",
    description: "The ten partitions with the highest lag. One alone: a message that its consumer fails on.",
    unit: "short",
    queries: [
        {
            expr: `topk(10, ${chosen("kafka_consumergroup_lag", ...group)} > 0)`,
            legend: "{{consumergroup}} of {{topic}} {{partition}}",
        },
    ],
    empty: "No lag",
});

/** Whether what comes in is read. */
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
