import type { brokerAlerts } from "../../../../rules/kafka/brokers";
import type { AlertCase, Series } from "../../support/alertCase";
import { at, critical, warning } from "./instance";

/** A series of a partition of the topic `orders`. */
const of = (metric: string, partition: number, topic = "orders") =>
    `kafka_topic_partition_${metric}{${at},topic="${topic}",partition="${partition}"}`;

const partitions = (count: number, topic = "orders", values = `${count}x30`): Series => ({
    [`kafka_topic_partitions{${at},topic="${topic}"}`]: values,
});

const kept = (current: string, oldest: string): Series => ({
    [of("current_offset", 0)]: current,
    [of("oldest_offset", 0)]: oldest,
});

export const brokerCases: Record<keyof typeof brokerAlerts, AlertCase> = {
    KafkaBrokerUnavailable: {
        // A scrape fails meanwhile.
        series: { [`kafka_brokers{${at}}`]: "3x10 2 stale 2x1500" },
        firesAt: 13,
        firing: [
            {
                labels: critical,
                summary: "Kafka at kafka:29092 has lost a broker",
                description:
                    "1 brokers that were in the cluster within the last day have been missing for more than 2 minutes. This alert resolves on its own a day later.",
            },
        ],
        resolvesAt: 1450,
        quiet: [
            { [`kafka_brokers{${at}}`]: "2x10 3x20" },
            // What was seen once, before the exporter went too, is no longer news.
            { [`kafka_brokers{${at}}`]: "3x4 2 stale _x30" },
        ],
    },
    KafkaPartitionWithoutLeader: {
        // One partition of "orders", and all of "ticks"; a scrape fails meanwhile.
        series: {
            ...partitions(2, "orders", "2x5 stale 2x30"),
            [of("leader", 0)]: "1x30",
            [of("leader", 1)]: "2x4 stale _x4 1x20",
            ...partitions(1, "ticks", "1x5 stale 1x30"),
            [of("leader", 0, "ticks")]: "2x4 stale _x4 1x20",
        },
        firesAt: 7,
        firing: ["orders", "ticks"].map((topic) => ({
            labels: { ...critical, topic },
            summary: `Partitions of the topic ${topic} have no leader`,
            description: `1 partitions of ${topic} have had no leader for more than 1 minute: all brokers with a replica are down. They can be neither written nor read.`,
        })),
        resolvesAt: 10,
        quiet: [{ ...partitions(2), [of("leader", 0)]: "1x30", [of("leader", 1)]: "2x30" }],
        equivalent: {
            "expr: 2m → 4m at 38": "a topic's leaders are scraped with its partitions, and end sooner",
            "expr: 2m → 4m at 168": "the partitions that it is taken from end sooner",
        },
    },
    KafkaUnderReplicated: {
        series: {
            [of("under_replicated_partition", 0)]: "0x4 1x9 0x5",
            [of("under_replicated_partition", 1)]: "0x20",
        },
        firesAt: 10,
        firing: [
            {
                labels: { ...warning, topic: "orders" },
                summary: "The topic orders is under-replicated",
                description:
                    "1 partitions of orders have had too few in-sync replicas for more than 5 minutes. The next failure may lose messages.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [of("under_replicated_partition", 0)]: "0x20" }],
    },
    KafkaPartitionSize: {
        series: kept("5000x4 10005001x39 5000x5", "5000x60"),
        firesAt: 35,
        firing: [
            {
                labels: { ...warning, topic: "orders", partition: "0" },
                summary: "Partition 0 of orders is large",
                description:
                    "Partition 0 of orders holds 10000001 messages, more than 10000000 messages for more than 30 minutes. Check its retention, or its keys, before the disk is full.",
            },
        ],
        resolvesAt: 45,
        quiet: [kept("10005000x60", "5000x60")],
    },
    KafkaTopicSilent: {
        series: {
            [of("current_offset", 0)]: "0x10 1x1500",
            [of("current_offset", 1)]: "7x1500",
        },
        firesAt: 75,
        firing: [
            {
                labels: { ...warning, topic: "orders" },
                summary: "The topic orders no longer receives messages",
                description:
                    "orders received messages within the last day, but 0 messages in the last hour, and this has lasted for more than 5 minutes. This alert resolves on its own a day after the last message.",
            },
        ],
        resolvesAt: 1450,
        quiet: [{ [of("current_offset", 0)]: "7x200" }, { [of("current_offset", 0)]: "0+1x200" }],
    },
};
