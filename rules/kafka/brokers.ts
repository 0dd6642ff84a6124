import type { AlertDefinition } from "../pack";

/**
 * A metric of the last successful scrape. The exporter retries three times for each partition whose broker is missing:
 * with some of them every second scrape times out, and an alert whose pending time restarts each time would never fire.
 */
const lately = <Metric extends string>(metric: Metric): `last_over_time(${Metric}[2m])` =>
    `last_over_time(${metric}[2m])`;

/** Brokers, and the partitions that they hold. */
export const brokerAlerts = {
    KafkaBrokerUnavailable: {
        expr: `max_over_time(kafka_brokers[1d]) - ${lately("kafka_brokers")} > 0`,
        for: "2m",
        severity: "critical",
        summary: "Kafka at {{ $labels.instance }} has lost a broker",
        description:
            '{{ $value | printf "%.0f" }} brokers that were in the cluster within the last day have been missing for more than $for. This alert resolves on its own a day later.',
        dashboard: "kafka",
    },
    KafkaPartitionWithoutLeader: {
        // The exporter has no series for a missing leader.
        expr: [
            lately("kafka_topic_partitions"),
            `- (count without (partition) (${lately("kafka_topic_partition_leader")})`,
            `or 0 * ${lately("kafka_topic_partitions")}) > 0`,
        ].join("\n"),
        for: "1m",
        severity: "critical",
        summary: "Partitions of the topic {{ $labels.topic }} have no leader",
        description:
            '{{ $value | printf "%.0f" }} partitions of {{ $labels.topic }} have had no leader for more than $for: all brokers with a replica are down. They can be neither written nor read.',
        dashboard: "kafka",
    },
    KafkaUnderReplicated: {
        expr: "sum without (partition) (kafka_topic_partition_under_replicated_partition) > 0",
        for: "5m",
        severity: "warning",
        summary: "The topic {{ $labels.topic }} is under-replicated",
        description:
            '{{ $value | printf "%.0f" }} partitions of {{ $labels.topic }} have had too few in-sync replicas for more than $for. The next failure may lose messages.',
        dashboard: "kafka",
    },
    KafkaPartitionSize: {
        // The exporter knows offsets, not bytes: in a compacted topic fewer messages are there.
        expr: "kafka_topic_partition_current_offset - kafka_topic_partition_oldest_offset > $threshold",
        threshold: { value: 10_000_000, unit: "count", of: "messages" },
        for: "30m",
        severity: "warning",
        summary: "Partition {{ $labels.partition }} of {{ $labels.topic }} is large",
        description:
            'Partition {{ $labels.partition }} of {{ $labels.topic }} holds {{ $value | printf "%.0f" }} messages, more than $threshold for more than $for. Check its retention, or its keys, before the disk is full.',
        dashboard: "kafka",
    },
    KafkaTopicSilent: {
        expr: [
            "max without (partition) (changes(kafka_topic_partition_current_offset[1h])) == 0",
            "and max without (partition) (changes(kafka_topic_partition_current_offset[1d])) > 0",
        ].join("\n"),
        for: "5m",
        severity: "warning",
        summary: "The topic {{ $labels.topic }} no longer receives messages",
        description:
            "{{ $labels.topic }} received messages within the last day, but {{ $value }} messages in the last hour, and this has lasted for more than $for. This alert resolves on its own a day after the last message.",
        dashboard: "kafka",
        optIn: "many topics are silent for hours by design: enable it if messages never pause",
    },
} as const satisfies Record<string, AlertDefinition>;
