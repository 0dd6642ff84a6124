import { kafkaPack } from "../../rules/kafka";
import { targetsPack } from "../../rules/targets";
import { eventually } from "./support/eventually";
import { Kafka } from "./support/kafka/cluster";
import { Prometheus } from "./support/prometheus";
import { Answers } from "./support/queries/answers";
import { compareNames } from "./support/queries/comparison";
import { smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";

jest.setTimeout(240_000);

const read = 300;
const unread = 1200;

/** A real Kafka of two brokers, and a group that read all messages and then left; the tests go on from one another. */
describe("a Kafka", () => {
    const stack = new TestStack("kafka");
    const kafka = new Kafka();
    let prometheus: Prometheus;
    let answers: Answers;

    beforeAll(async () => {
        await kafka.start();
        await kafka.createTopic("orders", [1, 1]);
        await kafka.write("orders", read);
        // Before there is a second broker, so that the first one keeps what is known of the group.
        const consumer = await kafka.consume("orders", "billing", read);
        await kafka.second.start();
        await kafka.createTopic("refunds", [2]);
        const ports = await stackPorts();
        const url = `http://127.0.0.1:${ports.prometheus}`;
        [prometheus, answers] = [new Prometheus(url), new Answers(url)];
        stack.configure({
            ...smallSettings(ports, { scrapeIntervalSeconds: 5, evaluationIntervalSeconds: 1 }),
            exporters: [{ kind: "kafka", brokers: [kafka.first.address, kafka.second.address] }],
        });
        await stack.up();
        await eventually(
            "the group was seen with its member",
            async () => (await prometheus.value("kafka_consumergroup_members")) === 1,
        );
        await kafka.leave(consumer);
        await kafka.write("orders", unread);
        await eventually(
            "the group was seen without it",
            async () => (await prometheus.value("kafka_consumergroup_lag_sum")) === unread,
        );
    });

    afterAll(async () => {
        await Promise.all([kafka.stop(), stack.remove()]);
    });

    /** The values of a query by one of its labels. */
    async function valuesBy(label: string, query: string): Promise<Record<string, number>> {
        const values = await prometheus.query(query);
        return Object.fromEntries(values.map(({ labels, value }) => [labels[label]!, value]));
    }

    it("is up, with its brokers, topics and messages", async () => {
        expect(await valuesBy("job", 'up{job="kafka"}')).toEqual({ kafka: 1 });
        expect(await prometheus.value("kafka_brokers")).toBe(2);
        expect(await valuesBy("topic", "kafka_topic_partitions")).toEqual({
            __consumer_offsets: 1,
            orders: 2,
            refunds: 1,
        });
        const leaders = 'kafka_topic_partition_leader{topic=~"orders|refunds",partition="0"}';
        expect(await valuesBy("topic", leaders)).toEqual({ orders: 1, refunds: 2 });
        const messages = 'sum by (topic) (kafka_topic_partition_current_offset{topic=~"orders|refunds"})';
        expect(await valuesBy("topic", messages)).toEqual({ orders: read + unread, refunds: 0 });
    });

    it("has the lag of a group in each partition that Kafka itself tells", async () => {
        const lag = await kafka.lag("billing");
        expect(Object.keys(lag)).toEqual(["0", "1"]);
        expect(await valuesBy("partition", 'kafka_consumergroup_lag{consumergroup="billing"}')).toEqual(lag);
        expect(await valuesBy("topic", "kafka_consumergroup_lag_sum")).toEqual({ orders: unread });
        expect(await valuesBy("topic", "kafka_consumergroup_current_offset_sum")).toEqual({ orders: read });
        expect(await valuesBy("consumergroup", "kafka_consumergroup_members")).toEqual({ billing: 0 });
    });

    it("has exactly the metrics of the catalogue, and all that the rules look at", async () => {
        const others = new Set(["ALERTS", "ALERTS_FOR_STATE"]);
        const compared = await compareNames("kafka", ["kafka"], answers, others);
        // Which metrics a Go program has of itself depends on the libraries that it was built with.
        const ofKafka = (name: string): boolean => !/^(go|process)_/.test(name);
        expect(compared.unknown.filter(ofKafka)).toEqual([]);
        expect(compared.missing.filter(ofKafka)).toEqual([]);
        const expressions = Object.values(kafkaPack.alerts).map(({ expr }) => expr);
        for (const metric of new Set(expressions.join("\n").match(/\bkafka_\w+/g))) {
            const { values } = await answers.to({ expression: metric, instant: true });
            expect({ metric, has: values > 0 }).toEqual({ metric, has: true });
        }
    });

    it("has rules that Prometheus evaluates, and alerts that wait for the group alone", async () => {
        const rules = (await prometheus.rules()).filter(({ name }) => name.startsWith("Kafka"));
        expect(rules.map(({ health }) => health)).toEqual(rules.map(() => "ok"));
        const pending = await eventually("both alerts are evaluated", async () => {
            const found = await valuesBy("alertname", 'ALERTS{job="kafka"}');
            return Object.keys(found).length > 1 && found;
        });
        expect(pending).toEqual({ KafkaConsumerLag: 1, KafkaConsumerGroupEmpty: 1 });
        expect(await valuesBy("alertname", 'ALERTS{job="kafka",alertstate="pending"}')).toEqual(pending);
    });

    it("that loses a broker makes the alerts about it true, and about its partitions", async () => {
        const unavailable = kafkaPack.alerts.KafkaBrokerUnavailable.expr;
        const withoutLeader = kafkaPack.alerts.KafkaPartitionWithoutLeader.expr;
        expect(await prometheus.query(unavailable)).toEqual([]);
        expect(await prometheus.query(withoutLeader)).toEqual([]);
        await kafka.second.stop();
        const lost = await eventually("the broker is missed", async () => {
            const found = await valuesBy("instance", unavailable);
            return Object.keys(found).length > 0 && found;
        });
        expect(lost).toEqual({ [kafka.first.address]: 1 });
        const leaderless = await eventually("its partition is missed", async () => {
            // As soon as the last scrape is without it: a test does not wait for the whole window.
            const found = await valuesBy("topic", withoutLeader.replaceAll("[2m]", "[10s]"));
            return Object.keys(found).length > 0 && found;
        });
        expect(leaderless).toEqual({ refunds: 1 });
    });

    it("that is gone altogether makes the alert about its target true", async () => {
        await kafka.first.stop();
        await eventually("the scrape fails", async () => {
            const down = await valuesBy("job", targetsPack.alerts.TargetDown.expr);
            return down.kafka === 0;
        });
    });
});
