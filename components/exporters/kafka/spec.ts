import type { HostPort, Re2, UniqueSomeOf } from "../../schema/types";
import type { ExporterCommon } from "../common";

/** https://github.com/danielqsj/kafka_exporter; it exits, and Docker restarts it, while no broker is reachable. */
export interface KafkaExporterSpec extends ExporterCommon {
    kind: "kafka";
    /** `host:port` each; the first is the `instance` of the series. */
    brokers: UniqueSomeOf<HostPort>;
    /** Anchored regular expression of topics; all by default. */
    topicFilter?: Re2;
    /** Anchored regular expression of consumer groups; all by default. */
    groupFilter?: Re2;
}
