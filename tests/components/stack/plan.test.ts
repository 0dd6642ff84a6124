import type { MonitoringSpec } from "../../../components/spec/monitoringSpec";
import { withoutParts } from "../../../components/stack/omit";
import { alertmanagersOf, jobsOf, prometheusUrlFor, ruleGroupsOf } from "../../../components/stack/parts";
import { filesOf, planStack, serversOf } from "../../../components/stack/plan";

const spec: MonitoringSpec = {
    name: "shop",
    exporters: [
        { kind: "node" },
        { kind: "redis", address: "redis:6379", password: { secret: "redisPassword" } },
    ],
    alerting: { allowUndelivered: true },
};

describe("the plan of a stack", () => {
    it("has a server for every part, Prometheus first", () => {
        expect(serversOf(planStack(spec)).map(({ part, image }) => [part, image])).toEqual([
            ["prometheus", "prometheus"],
            ["alerting", "alertmanager"],
            ["grafana", "grafana"],
            ["exporters/node", "node"],
            ["exporters/redis", "redis"],
        ]);
    });

    it("publishes what people look at, on loopback, and nothing else", () => {
        const published = serversOf(planStack(spec)).filter(({ service }) => service.publish);
        expect(published.map(({ part, service }) => [part, service.port, service.publish])).toEqual([
            ["prometheus", 9090, {}],
            ["alerting", 9093, {}],
            ["grafana", 3000, {}],
        ]);
    });

    it("gives every server a name of its own in the network", () => {
        const aliases = serversOf(planStack(spec)).map(({ service }) => service.alias);
        expect(new Set(aliases).size).toBe(aliases.length);
    });

    it("scrapes every server that it has", () => {
        expect(jobsOf(spec).map(({ name }) => name)).toEqual(["node", "redis", "alertmanager", "grafana"]);
        expect(jobsOf({ ...spec, alerting: false, grafana: false }).map(({ name }) => name)).toEqual([
            "node",
            "redis",
        ]);
        expect(alertmanagersOf({ ...spec, alerting: false })).toEqual([]);
    });

    it("has rules for what it has, and for nothing else", () => {
        const alerts = ruleGroupsOf(spec).map(({ name }) => name);
        expect(alerts).toContain("redis");
        expect(alerts).not.toContain("mysql");
    });

    it("renders the same files each time, and no secret", () => {
        const files = filesOf(planStack(spec));
        expect(filesOf(planStack(structuredClone(spec)))).toEqual(files);
        expect(Object.keys(files)).toEqual(
            expect.arrayContaining([
                "prometheus/prometheus.yml",
                "prometheus/rules/redis.yml",
                "alerting/alertmanager.yml",
                "grafana/dashboards/stack-overview.json",
            ]),
        );
    });
});

describe("leaving parts out", () => {
    it("takes away Grafana and exporters by the names of their images", () => {
        expect(withoutParts(spec, ["grafana", "redis"])).toEqual({
            ...spec,
            exporters: [{ kind: "node" }],
            grafana: false,
        });
    });

    it("takes nothing away from a spec where nothing is missing", () => {
        expect(withoutParts(spec, [])).toEqual(spec);
    });

    it("does not go without Prometheus", () => {
        expect(() => withoutParts(spec, ["prometheus"])).toThrow(
            'omit must not name a part that the stack is nothing without, got "prometheus"',
        );
    });
});

describe("where Grafana reaches Prometheus", () => {
    const prometheus = { url: "https://prometheus.example.com", internalUrl: "http://prometheus:9090" };

    it("is inside of the network for the stack's own Grafana", () => {
        expect(prometheusUrlFor(spec, prometheus)).toBe("http://prometheus:9090");
    });

    it("is where people reach it for a Grafana that exists", () => {
        const elsewhere = { ...spec, grafana: { existingUrl: "https://grafana.example.com" } };
        expect(prometheusUrlFor(elsewhere, prometheus)).toBe("https://prometheus.example.com");
    });
});
