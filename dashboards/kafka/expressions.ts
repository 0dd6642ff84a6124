import { chosenRate } from "../rates";
import { chosen } from "../variables";

/** The topics that are chosen at the top. */
export const topic = 'topic=~"$topic"';

/** The consumer groups that are chosen at the top, and the topics. */
export const group = ['consumergroup=~"$group"', topic] as const;

/** Messages that producers added per second: the last offset of a partition is how many there ever were. */
export const produced = chosenRate("kafka_topic_partition_current_offset", topic);

/** Messages that consumer groups got through per second. */
export const consumed = `sum by (consumergroup, topic) (${chosenRate("kafka_consumergroup_current_offset", ...group)})`;

/** Messages that a consumer group has yet to read, in all partitions that it ever read. */
export const lag = `max by (consumergroup, topic) (${chosen("kafka_consumergroup_lag_sum", ...group)})`;
