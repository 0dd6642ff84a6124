import type { AlertDefinition } from "../pack";

const withoutMembers = "on (job, instance, consumergroup) kafka_consumergroup_members == 0";

/** Groups of consumers, and how far behind they are. */
export const consumerAlerts = {
    KafkaConsumerLag: {
        expr: "kafka_consumergroup_lag_sum > $threshold",
        threshold: { value: 1000, unit: "count", of: "messages" },
        for: "5m",
        severity: "warning",
        summary: "{{ $labels.consumergroup }} is behind in {{ $labels.topic }}",
        description:
            '{{ $labels.consumergroup }} has {{ $value | printf "%.0f" }} messages of {{ $labels.topic }} yet to read, above $threshold for more than $for.',
        dashboard: "kafka",
    },
    KafkaConsumerStuck: {
        // By partition, as one can be stuck while others go on. A lag that stays as it is may be the marks of
        // transactions, which are no messages.
        expr: [
            "sum without (partition) (",
            "  kafka_consumergroup_lag - kafka_consumergroup_lag offset 15m > 0",
            "  and changes(kafka_consumergroup_current_offset[15m]) == 0",
            ")",
            `unless ${withoutMembers}`,
        ].join("\n"),
        for: "5m",
        severity: "warning",
        summary: "{{ $labels.consumergroup }} does not get on in {{ $labels.topic }}",
        description:
            '{{ $labels.consumergroup }} is connected but has read nothing from some partitions of {{ $labels.topic }}, to which {{ $value | printf "%.0f" }} messages came in 15 minutes. This has been so for more than $for.',
        dashboard: "kafka",
    },
    KafkaConsumerGroupEmpty: {
        // A group that has been empty for a day is one that nobody needs any more.
        expr: [
            `kafka_consumergroup_lag_sum > 0`,
            `and ${withoutMembers}`,
            "and on (job, instance, consumergroup) max_over_time(kafka_consumergroup_members[1d]) > 0",
        ].join("\n"),
        for: "10m",
        severity: "warning",
        summary: "{{ $labels.consumergroup }} has no consumer left",
        description:
            'Nobody has been reading {{ $labels.topic }} for {{ $labels.consumergroup }} for more than $for, and {{ $value | printf "%.0f" }} messages wait. This alert ends by itself a day after the last consumer left.',
        dashboard: "kafka",
    },
} as const satisfies Record<string, AlertDefinition>;
