import type { consumerAlerts } from "../../../../rules/kafka/consumers";
import type { AlertCase, Series } from "../../support/alertCase";
import { at, warning } from "./instance";

const group = 'consumergroup="billing"';
const labels = { ...warning, consumergroup: "billing", topic: "orders" };

const lag = `kafka_consumergroup_lag_sum{${at},${group},topic="orders"}`;
const members = `kafka_consumergroup_members{${at},${group}}`;

/** What the group has yet to read of a partition, and how far it is. */
const partition = (id: number, behind: string, offset: string): Series => ({
    [`kafka_consumergroup_lag{${at},${group},topic="orders",partition="${id}"}`]: behind,
    [`kafka_consumergroup_current_offset{${at},${group},topic="orders",partition="${id}"}`]: offset,
});

export const consumerCases: Record<keyof typeof consumerAlerts, AlertCase> = {
    KafkaConsumerLag: {
        series: { [lag]: "10x4 1001x9 10x5" },
        firesAt: 10,
        firing: [
            {
                labels,
                summary: "Consumer lag of billing in orders is high",
                description:
                    "The lag of billing in orders is 1001 messages, above 1000 messages for more than 5 minutes.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [lag]: "1000x20" }],
    },
    KafkaConsumerStuck: {
        series: {
            ...partition(0, "5x29 6x60", "0+9x20 180x70"),
            ...partition(1, "5x90", "0+9x90"),
            [members]: "2x90",
        },
        firesAt: 39,
        firing: [
            {
                labels,
                summary: "billing is stuck in orders",
                description:
                    "billing is connected but has read nothing from some partitions of orders, which received 1 messages in 15 minutes. This has lasted for more than 5 minutes.",
            },
        ],
        resolvesAt: 45,
        quiet: [
            { ...partition(0, "5+1x60", "0+9x60"), [members]: "2x60" },
            { ...partition(0, "1x60", "180x60"), [members]: "2x60" },
            { ...partition(0, "5+1x60", "180x60"), [members]: "0x60" },
        ],
    },
    KafkaConsumerGroupEmpty: {
        series: { [lag]: "1x1500", [members]: "1x10 0x1500" },
        firesAt: 21,
        firing: [
            {
                labels,
                summary: "billing has no consumers",
                description:
                    "billing has had no consumers of orders for more than 10 minutes, and its lag is 1 messages. This alert resolves on its own a day after the last consumer left.",
            },
        ],
        resolvesAt: 1450,
        quiet: [
            { [lag]: "0x60", [members]: "2x10 0x60" },
            { [lag]: "9x60", [members]: "2x60" },
            { [lag]: "9x60", [members]: "0x60" },
        ],
    },
};
