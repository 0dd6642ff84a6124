import type { Section } from "../layout";
import { barGaugePanel, tablePanel, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { topic } from "./expressions";

const retained = timeSeriesPanel({
    title: "Retained messages by partition",
    description:
        "The ten partitions with the most retained messages. A single large one means that message keys are distributed unevenly.",
    unit: "short",
    queries: [
        {
            expr: `topk(10, ${chosen("kafka_topic_partition_current_offset", topic)} - ${chosen(
                "kafka_topic_partition_oldest_offset",
                topic,
            )})`,
            legend: "{{topic}} {{partition}}",
        },
    ],
    alerts: ["KafkaPartitionSize"],
});

const leaders = barGaugePanel({
    title: "Leaders by broker",
    description:
        "Partition leaders on each broker. Reads and writes go to the leader, so the numbers should be similar.",
    unit: "short",
    queries: [
        {
            expr: `count_values("broker", ${chosen("kafka_topic_partition_leader", topic)})`,
            legend: "broker {{broker}}",
        },
    ],
    alerts: ["KafkaPartitionWithoutLeader"],
});

const perPartition = "topic, partition";

const underReplicated = tablePanel({
    title: "Under-replicated partitions",
    description: "Partitions with fewer in-sync replicas than configured.",
    unit: "short",
    queries: [
        {
            expr: replicas("kafka_topic_partition_in_sync_replica"),
            legend: "In sync",
            column: { unit: "short" },
        },
        { expr: replicas("kafka_topic_partition_replicas"), legend: "Replicas", column: { unit: "short" } },
        {
            expr: replicas("kafka_topic_partition_leader"),
            legend: "Leader",
            column: { unit: "none", decimals: 0 },
        },
    ],
    columns: { topic: "Topic", partition: "Partition" },
    empty: "All replicas are in sync",
    alerts: ["KafkaUnderReplicated"],
});

/** A value of each partition that is under-replicated. */
function replicas(metric: string): string {
    const affected = `${chosen("kafka_topic_partition_under_replicated_partition", topic)} == 1`;
    return `max by (${perPartition}) (${chosen(metric, topic)} and on (job, instance, ${perPartition}) ${affected})`;
}

/** Distribution of data over partitions and brokers. */
export const partitions: Section = {
    title: "Partitions",
    lines: [
        {
            height: 8,
            panels: [
                [9, retained],
                [6, leaders],
                [9, underReplicated],
            ],
        },
    ],
};
