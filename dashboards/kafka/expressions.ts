import { chosenRate } from "../rates";
import { chosen } from "../variables";

/** The selected topics. */
export const topic = 'topic=~"$topic"';

/** The selected consumer groups and topics. */
export const group = ['consumergroup=~"$group"', topic] as const;

/** Messages that producers added per second: the last offset of a partition counts all its messages. */
export const produced = chosenRate("kafka_topic_partition_current_offset", topic);

/** Messages that consumer groups consumed per second. */
export const consumed = `sum by (consumergroup, topic) (${chosenRate("kafka_consumergroup_current_offset", ...group)})`;

/** The lag of a consumer group over all partitions. */
export const lag = `max by (consumergroup, topic) (${chosen("kafka_consumergroup_lag_sum", ...group)})`;
