import type { ExporterCommon } from "../common";

/** https://github.com/danielqsj/kafka_exporter; it ends, and is started again, while no broker can be reached. */
export interface KafkaExporterSpec extends ExporterCommon {
    kind: "kafka";
    /** `host:port` each; the first is the `instance` of the series. */
    brokers: readonly string[];
    /** Anchored expression of topics; all by default. */
    topicFilter?: string;
    /** Anchored expression of consumer groups; all by default. */
    groupFilter?: string;
}
