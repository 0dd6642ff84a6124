import type { ExporterDefinition } from "../definition";
import { nobody } from "../nobody";
import { example } from "./example";
import type { KafkaExporterSpec } from "./spec";

/** https://github.com/danielqsj/kafka_exporter/tree/v1.9.0; its own filters are not anchored. */
export const kafka: ExporterDefinition<KafkaExporterSpec> = {
    port: 9308,
    user: nobody,
    memoryMegabytes: 128,
    health: { path: "/healthz" },
    example,
    instance: ({ brokers }) => brokers[0] ?? "",
    run: ({ brokers, topicFilter, groupFilter }) => ({
        command: [
            ...brokers.map((broker) => `--kafka.server=${broker}`),
            ...(topicFilter === undefined ? [] : [`--topic.filter=^(?:${topicFilter})$`]),
            ...(groupFilter === undefined ? [] : [`--group.filter=^(?:${groupFilter})$`]),
        ],
    }),
};
