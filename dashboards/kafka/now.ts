import type { Section } from "../layout";
import { above, at, statPanel } from "../panels";
import { chosen } from "../variables";
import { lag, produced, topic } from "./expressions";

const brokers = statPanel({
    title: "Brokers",
    description: "Brokers in the cluster. Fewer than expected means that one is down.",
    unit: "short",
    queries: [{ expr: chosen("kafka_brokers"), legend: "{{instance}}" }],
    steps: [
        [0, "red"],
        [1, "green"],
    ],
    course: true,
    alerts: ["KafkaBrokerUnavailable"],
});

const underReplicated = statPanel({
    title: "Under-replicated partitions",
    description: "Partitions with fewer in-sync replicas than configured: a broker is down or too slow.",
    unit: "short",
    queries: [
        {
            expr: `sum(${chosen("kafka_topic_partition_under_replicated_partition", topic)})`,
            legend: "partitions",
        },
    ],
    steps: [
        [0, "green"],
        [1, "red"],
    ],
    alerts: ["KafkaUnderReplicated"],
});

const leaders = statPanel({
    title: "Non-preferred leaders",
    description:
        "Partitions whose leader is not the preferred replica. The load is uneven, usually after a restart.",
    unit: "short",
    queries: [
        {
            expr: `sum(1 - ${chosen("kafka_topic_partition_leader_is_preferred", topic)})`,
            legend: "partitions",
        },
    ],
    steps: [
        [0, "green"],
        [1, "orange"],
    ],
});

const highestLag = statPanel({
    title: "Highest consumer lag",
    description: "Highest lag of a consumer group in one topic.",
    unit: "short",
    queries: [{ expr: `max(${lag})`, legend: "messages" }],
    steps: above(["orange", at("KafkaConsumerLag")], ["red", 10_000]),
    empty: "No consumer group",
    course: true,
    alerts: ["KafkaConsumerLag"],
});

const messages = statPanel({
    title: "Messages per second",
    description: "Messages per second that producers write to the selected topics.",
    unit: "short",
    queries: [{ expr: `sum(${produced})`, legend: "messages" }],
    course: true,
});

const counts = statPanel({
    title: "Topics and partitions",
    description: "Number of topics and partitions, including internal ones.",
    unit: "short",
    queries: [
        { expr: `count(${chosen("kafka_topic_partitions", topic)})`, legend: "topics" },
        { expr: `sum(${chosen("kafka_topic_partitions", topic)})`, legend: "partitions" },
    ],
    plain: true,
});

/** The most important values. */
export const now: Section = {
    title: "Overview",
    lines: [
        {
            height: 5,
            panels: [
                [4, brokers],
                [4, underReplicated],
                [4, leaders],
                [4, highestLag],
                [4, messages],
                [4, counts],
            ],
        },
    ],
};
