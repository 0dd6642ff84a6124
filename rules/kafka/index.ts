import { definePack } from "../pack";
import { brokerAlerts } from "./brokers";
import { consumerAlerts } from "./consumers";

/** A Kafka cluster and its consumers, by danielqsj's Kafka exporter. */
export const kafkaPack = definePack({
    name: "kafka",
    alerts: { ...brokerAlerts, ...consumerAlerts },
});
