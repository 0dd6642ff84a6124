import type { AlertDefinition } from "../pack";

const withoutMembers = "on (job, instance, consumergroup) kafka_consumergroup_members == 0";

/** Consumer groups and their lag. */
export const consumerAlerts = {
    KafkaConsumerLag: {
        expr: "kafka_consumergroup_lag_sum > $threshold",
        threshold: { value: 1000, unit: "count", of: "messages" },
        for: "5m",
        severity: "warning",
        summary: "Consumer lag of {{ $labels.consumergroup }} in {{ $labels.topic }} is high",
        description:
            'The lag of {{ $labels.consumergroup }} in {{ $labels.topic }} is {{ $value | printf "%.0f" }} messages, above $threshold for more than $for.',
        dashboard: "kafka",
    },
    KafkaConsumerStuck: {
        // By partition, because one can be stuck while others make progress. A constant lag may be transaction markers,
        // which are not messages.
        expr: [
            "sum without (partition) (",
            "  kafka_consumergroup_lag - kafka_consumergroup_lag offset 15m > 0",
            "  and changes(kafka_consumergroup_current_offset[15m]) == 0",
            ")",
            `unless ${withoutMembers}`,
        ].join("\n"),
        for: "5m",
        severity: "warning",
        summary: "{{ $labels.consumergroup }} is stuck in {{ $labels.topic }}",
        description:
            '{{ $labels.consumergroup }} is connected but has read nothing from some partitions of {{ $labels.topic }}, which received {{ $value | printf "%.0f" }} messages in 15 minutes. This has lasted for more than $for.',
        dashboard: "kafka",
    },
    KafkaConsumerGroupEmpty: {
        // A group that has been empty for a day is considered obsolete.
        expr: [
            `kafka_consumergroup_lag_sum > 0`,
            `and ${withoutMembers}`,
            "and on (job, instance, consumergroup) max_over_time(kafka_consumergroup_members[1d]) > 0",
        ].join("\n"),
        for: "10m",
        severity: "warning",
        summary: "{{ $labels.consumergroup }} has no consumers",
        description:
            '{{ $labels.consumergroup }} has had no consumers of {{ $labels.topic }} for more than $for, and its lag is {{ $value | printf "%.0f" }} messages. This alert resolves on its own a day after the last consumer left.',
        dashboard: "kafka",
    },
} as const satisfies Record<string, AlertDefinition>;
