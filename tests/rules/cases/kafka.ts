import type { kafkaPack } from "../../../rules/kafka";
import type { AlertCase } from "../support/alertCase";
import { brokerCases } from "./kafka/brokers";
import { consumerCases } from "./kafka/consumers";

export const kafkaCases: Record<keyof typeof kafkaPack.alerts, AlertCase> = {
    ...brokerCases,
    ...consumerCases,
};
