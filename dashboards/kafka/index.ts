import { defineDashboard } from "../defineDashboard";
import { targetVariables } from "../variables";
import { consumers } from "./consumers";
import { now } from "./now";
import { partitions } from "./partitions";
import { topics } from "./topics";

/** A Kafka cluster, by the Kafka exporter: it reports offsets, not bytes. */
export const kafka = defineDashboard({
    uid: "kafka",
    title: "Kafka",
    description: "Brokers, messages, consumer lag and replication of a Kafka cluster.",
    variables: [
        ...targetVariables("kafka_brokers"),
        {
            name: "topic",
            label: "Topic",
            of: "topic",
            metric: 'kafka_topic_partitions{job=~"$job", instance=~"$instance"}',
        },
        {
            name: "group",
            label: "Consumer group",
            of: "consumergroup",
            metric: 'kafka_consumergroup_members{job=~"$job", instance=~"$instance"}',
        },
    ],
    related: ["system", "containers"],
    sections: [now, topics, consumers, partitions],
});
