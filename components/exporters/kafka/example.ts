import type { KafkaExporterSpec } from "./spec";

/** Each of its options. */
export const example: KafkaExporterSpec = {
    kind: "kafka",
    brokers: ["kafka-1:9092", "kafka-2:9092"],
    topicFilter: "shop-.*",
    groupFilter: "shop",
};
