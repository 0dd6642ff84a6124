import { elasticsearchPack } from "../../rules/elasticsearch";
import { Elasticsearch, monitor } from "./support/elasticsearch";
import { eventually } from "./support/eventually";
import { Prometheus } from "./support/prometheus";
import { Answers } from "./support/queries/answers";
import { compareWithCatalogue } from "./support/queries/comparison";
import { smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";

jest.setTimeout(240_000);

/** A real Elasticsearch, watched by the real exporter as a user who may do no more than that. */
describe("an Elasticsearch", () => {
    const stack = new TestStack("elasticsearch");
    const server = new Elasticsearch();
    let prometheus: Prometheus;
    let answers: Answers;

    beforeAll(async () => {
        await server.start();
        await server.ask("PUT", "/shop", { settings: { number_of_replicas: 0 } });
        await server.ask("POST", "/shop/_doc?refresh=true", { price: 1 });
        const ports = await stackPorts();
        const url = `http://127.0.0.1:${ports.prometheus}`;
        [prometheus, answers] = [new Prometheus(url), new Answers(url)];
        const exporter = {
            kind: "elasticsearch",
            url: `http://${server.address}`,
            username: monitor.name,
        };
        stack.configure({
            ...smallSettings(ports, { scrapeIntervalSeconds: 4, evaluationIntervalSeconds: 1 }),
            exporters: [
                { ...exporter, name: "search", password: { secret: "password" } },
                { ...exporter, name: "search-wrong", password: { secret: "wrong" } },
            ],
        });
        await stack.setSecrets({ password: monitor.password, wrong: "not-the-password" });
        await stack.up();
        await eventually("both exporters were scraped", async () => {
            const scrapes = await prometheus.query('elasticsearch_scrape_success{collector="cluster-info"}');
            return scrapes.length === 2;
        });
    });

    afterAll(async () => {
        await server.stop();
        await stack.remove();
    });

    it("tells an exporter with the right password how it is, and no other", async () => {
        const healths = await prometheus.query("elasticsearch_cluster_health_status");
        expect([...new Set(healths.map(({ labels }) => labels.job))]).toEqual(["search"]);
    });

    it("has exactly what the catalogue of metrics says", async () => {
        const records = new Set((await prometheus.rules()).map(({ name }) => name));
        const alerts = ["ALERTS", "ALERTS_FOR_STATE"];
        const others = new Set([...records, ...alerts]);
        expect(
            await compareWithCatalogue("elasticsearch", ["search"], { prometheus, answers }, others),
        ).toEqual({ name: "elasticsearch", unknown: [], missing: [] });
    });

    it("has what every rule looks at, and is well", async () => {
        const health = await prometheus.query('elasticsearch_cluster_health_status{job="search"} == 1');
        expect(health.map(({ labels }) => labels.color)).toEqual(["green"]);
        const heap = await eventually("the heap is recorded", () =>
            prometheus.value('instance:elasticsearch_heap_usage:percent{job="search"}'),
        );
        expect(heap).toBeGreaterThan(0);
        expect(heap).toBeLessThan(100);
        const { records = [], alerts } = elasticsearchPack;
        const rules = [...records, ...Object.values(alerts)].map(({ expr }) => expr).join("\n");
        const metrics = [...new Set(rules.match(/(?<![\w:])elasticsearch_\w+/g))];
        expect(metrics.length).toBeGreaterThan(5);
        for (const metric of metrics) {
            const { values } = await answers.to({ expression: `${metric}{job="search"}`, instant: true });
            expect({ metric, has: values > 0 }).toEqual({ metric, has: true });
        }
    });

    it("raises an alert for the exporter that it refuses, and for no other", async () => {
        const raised = await eventually("the alert is raised", async () => {
            const alerts = await prometheus.query('ALERTS{alertname="ElasticsearchDown"}');
            return alerts.length > 0 && alerts;
        });
        expect(raised.map(({ labels }) => labels.job)).toEqual(["search-wrong"]);
    });
});
