import { nginx as dashboard } from "../../dashboards/nginx";
import { nginxPack } from "../../rules/nginx";
import { eventually } from "./support/eventually";
import { Nginx } from "./support/nginx";
import { Prometheus } from "./support/prometheus";
import { Answers } from "./support/queries/answers";
import { compareWithCatalogue } from "./support/queries/comparison";
import { panelsOf } from "./support/queries/dashboardQueries";
import { smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";

jest.setTimeout(240_000);

/** A real nginx, monitored by the real exporter; and one whose URL does not lead to the status page. */
describe("an nginx", () => {
    const stack = new TestStack("nginx");
    const server = new Nginx();
    let prometheus: Prometheus;
    let answers: Answers;

    beforeAll(async () => {
        await server.start();
        const ports = await stackPorts();
        const url = `http://127.0.0.1:${ports.prometheus}`;
        [prometheus, answers] = [new Prometheus(url), new Answers(url)];
        stack.configure({
            ...smallSettings(ports, { scrapeIntervalSeconds: 2, evaluationIntervalSeconds: 1 }),
            exporters: [
                { kind: "nginx", url: server.url("/stub_status") },
                { kind: "nginx", name: "nginx-wrong", url: server.url("/missing") },
            ],
        });
        await stack.up();
        await eventually(
            "both exporters were scraped",
            async () => (await prometheus.query("nginx_up")).length === 2,
        );
    });

    afterAll(async () => {
        await server.stop();
        await stack.remove();
    });

    it("is reached by the exporter with the right URL, and by no other", async () => {
        const reached = await prometheus.query("nginx_up == 1");
        expect(reached.map(({ labels }) => [labels.job, labels.instance])).toEqual([
            ["nginx", server.address],
        ]);
    });

    it("has exactly what the catalogue of metrics says", async () => {
        const records = (await prometheus.rules()).map(({ name }) => name);
        const others = new Set([...records, "ALERTS", "ALERTS_FOR_STATE"]);
        expect(await compareWithCatalogue("nginx", ["nginx"], { prometheus, answers }, others)).toEqual({
            name: "nginx",
            unknown: [],
            missing: [],
        });
    });

    it("has what every rule and every panel looks at", async () => {
        const { records = [], alerts } = nginxPack;
        const rules = [...records, ...Object.values(alerts)].map(({ expr }) => expr).join("\n");
        const metrics = [...new Set(rules.match(/(?<![\w:])nginx_\w+/g))];
        expect(metrics.length).toBeGreaterThan(5);
        for (const metric of metrics) {
            const { values } = await answers.to({ expression: `${metric}{job="nginx"}`, instant: true });
            expect({ metric, has: values > 0 }).toEqual({ metric, has: true });
        }
        const read = (selector: string, label: string): Promise<string[]> =>
            answers.labelValues(selector, label);
        for (const { title, queries } of await panelsOf(dashboard, read)) {
            await eventually(`the panel ${title} has data`, async () => {
                const given = await Promise.all(queries.map((query) => answers.to(query)));
                return (
                    given.every(({ error }) => error === undefined) && given.some(({ values }) => values > 0)
                );
            });
        }
    });

    it("raises an alert for the exporter that does not reach it, and for no other", async () => {
        const raised = await eventually("the alert is raised", async () => {
            const alerts = await prometheus.query('ALERTS{alertname="NginxDown"}');
            return alerts.length > 0 && alerts;
        });
        expect(raised.map(({ labels }) => labels.job)).toEqual(["nginx-wrong"]);
    });

    it("raises an alert when it has no room for connections, and not before", async () => {
        const dropping = () => prometheus.query('ALERTS{alertname="NginxConnectionsDropped"}');
        expect(await dropping()).toEqual([]);
        await server.exhaust(12);
        const raised = await eventually("the alert is raised", async () => {
            const alerts = await dropping();
            return alerts.length > 0 && alerts;
        });
        expect(raised.map(({ labels }) => [labels.job, labels.severity])).toEqual([["nginx", "critical"]]);
    });
});
