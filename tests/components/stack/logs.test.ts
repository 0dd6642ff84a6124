import { factsOf } from "../../../components/stack/facts";
import { offersOf } from "../../../components/stack/offers";
import { resolveStack } from "../../../components/stack/resolveStack";
import { describeFault } from "../../../components/spec/fault";
import type { MonitoringSpec } from "../../../components/monitoringSpec";
import { withoutParts } from "../../../components/stack/omit";
import { validateSpec } from "../../../components/stack/validate";
import { isAlertRule } from "../../../rules/types";

const plain: MonitoringSpec = {
    name: "shop",
    exporters: [{ kind: "cadvisor" }],
    alerting: { allowUndelivered: true },
};
const spec: MonitoringSpec = { ...plain, logs: { collector: { containers: [{ name: "shop-*" }] } } };

const faults = (wrong: MonitoringSpec) => validateSpec(wrong, ["grafanaAdminPassword"]).map(describeFault);

describe("a stack with logs", () => {
    it("has Loki, a collector and the socket proxy, and none of them unless logs are set", () => {
        const parts = (of: MonitoringSpec) =>
            resolveStack(of).servers.map(({ folder, image }) => [folder, image]);
        const more = [
            ["loki", "loki"],
            ["collector", "alloy"],
            ["socket-proxy", "haproxy"],
        ];
        expect(parts(spec)).toEqual([...parts(plain), ...more]);
        expect(parts({ ...plain, logs: { collector: false } })).toEqual([...parts(plain), more[0]]);
        expect(resolveStack(spec).images).toEqual([
            ...resolveStack(plain).images,
            ...["loki", "alloy", "haproxy", "busybox"],
        ]);
    });

    it("publishes none of them", () => {
        const published = resolveStack(spec).servers.filter(({ service }) => service.publish);
        expect(published.map(({ folder }) => folder)).toEqual(["prometheus", "alerting", "grafana"]);
    });

    it("scrapes Loki and the collector, and has alerts about both in Prometheus", () => {
        expect(offersOf(spec).jobs.map(({ name }) => name)).toEqual([
            ...offersOf(plain).jobs.map(({ name }) => name),
            "loki",
            "alloy",
        ]);
        const groups = factsOf(spec).ruleGroups.map(({ name }) => name);
        expect(groups).toEqual(expect.arrayContaining(["loki", "collector"]));
        expect(
            factsOf({ ...plain, logs: { collector: false } }).ruleGroups.map(({ name }) => name),
        ).not.toContain("collector");
    });

    it("has alerts on lines in Loki, tuned by name, and a page about each of them", () => {
        const files = resolveStack({ ...spec, alerts: { LogPanic: { severity: "critical" } } }).files;
        const rules = files["loki/rules/fake/logs.yml"];
        expect(rules).toMatch(/alert: LogPanic[\s\S]*severity: critical/);
        expect(Object.keys(files).filter((path) => path.startsWith("prometheus/rules/"))).not.toContain(
            "prometheus/rules/logs.yml",
        );
        const alerts = factsOf(spec).allRuleGroups.flatMap(({ rules: all }) => all.filter(isAlertRule));
        const panic = alerts.find(({ alert }) => alert === "LogPanic")!;
        expect(panic.annotations).toEqual({
            runbook_url: "http://127.0.0.1:9090/user/LogPanic.html",
            dashboard_url: expect.stringContaining("http://127.0.0.1:3000/d/logs?") as string,
        });
    });

    it("tells the stack's Alertmanager of them, with links that lead to the lines", () => {
        const loki = resolveStack(spec).files["loki/loki.yml"]!;
        expect(loki).toContain("alertmanager_url: http://alertmanager:9093");
        expect(loki).toContain("external_url: http://127.0.0.1:3000");
        expect(loki).toContain("datasource_uid: loki");
        const alone = resolveStack({ ...spec, alerting: false, grafana: false }).files["loki/loki.yml"]!;
        expect(alone).not.toMatch(/alertmanager_url|external_url|datasource_uid/);
    });

    it("calls a container by one name in its lines and in its metrics", () => {
        const { metricRelabel = [] } = offersOf(spec).jobs.find(({ name }) => name === "cadvisor")!;
        const names = metricRelabel.filter(({ targetLabel }) => targetLabel === "container");
        expect(names.map(({ sourceLabels }) => sourceLabels)).toContainEqual(["name"]);
        expect(names.at(-1)!.sourceLabels).toEqual(["container_label_com_docker_compose_service"]);
        const without = offersOf(plain).jobs.find(({ name }) => name === "cadvisor")!.metricRelabel ?? [];
        expect(without.filter(({ targetLabel }) => targetLabel === "container")).toEqual([]);
    });

    it("shows Grafana the lines, inside of the network, or where people reach them for an external Grafana", () => {
        const lokiUrl = (of: MonitoringSpec) =>
            resolveStack(of).grafana?.dataSources.find(({ key }) => key === "loki")?.url;
        expect(lokiUrl(plain)).toBeUndefined();
        expect(lokiUrl(spec)).toBe("http://loki:3100");
        const elsewhere: MonitoringSpec = {
            ...spec,
            grafana: { existingUrl: "https://grafana.example.com" },
            logs: { loki: { publish: { port: 3111 } } },
        };
        expect(lokiUrl(elsewhere)).toBe("http://127.0.0.1:3111");
        const { dataSources = [] } = resolveStack(spec).grafana ?? {};
        expect(dataSources.map(({ key }) => key)).toEqual(["prometheus", "loki"]);
        expect((resolveStack(plain).grafana?.dataSources ?? []).map(({ key }) => key)).toEqual([
            "prometheus",
        ]);
    });

    it("goes on with Loki where its collector is unavailable, and without logs where Loki is", () => {
        expect(factsOf(withoutParts(spec, ["alloy"])).present).toMatchObject({ loki: true });
        expect(factsOf(withoutParts(spec, ["alloy"])).present.collector).toBeUndefined();
        expect(withoutParts(spec, ["haproxy"]).logs).toEqual({ collector: false });
        const direct: MonitoringSpec = { ...plain, logs: { collector: { dockerSocket: "direct" } } };
        expect(withoutParts(direct, ["haproxy"]).logs).toEqual(direct.logs);
        for (const lost of ["loki", "busybox"]) {
            expect(withoutParts(spec, [lost]).logs).toBeUndefined();
        }
    });
});

describe("the validation of logs", () => {
    it("names the field, the rule and the value, of Loki, the collector and rules together", () => {
        const wrong: MonitoringSpec = {
            ...plain,
            logs: {
                loki: { retentionDays: 0 },
                collector: { kind: "fluentd" as "alloy" },
                ruleGroups: [
                    {
                        name: "own",
                        rules: [
                            {
                                alert: "Lines",
                                expr: '{container="a"}',
                                severity: "info",
                                summary: "s",
                                description: "d",
                            },
                            { record: "lines:count", expr: 'count_over_time({a="b"}[5m])' },
                            {
                                alert: "Broken",
                                expr: "sum(",
                                severity: "info",
                                summary: "s",
                                description: "d",
                            },
                        ],
                    },
                    { name: "logs", rules: [] },
                ],
            },
        };
        expect(faults(wrong)).toEqual([
            "logs.loki.retentionDays must be a whole number above 0, got 0",
            'logs.collector.kind must be one of alloy, promtail, got "fluentd"',
            'logs.ruleGroups[0].rules[0].expr must be LogQL that counts or measures, such as count_over_time, got "{container=\\"a\\"}"',
            'logs.ruleGroups[0].rules[2].expr must be LogQL, but has an unexpected end at line 1, column 5, got "sum("',
            "logs.ruleGroups[1].rules must be a list with at least one entry, got []",
            'logs.ruleGroups[1].name must not be the name of another group of the stack, got "logs"',
            'logs.ruleGroups[0].rules[1].record must not be set: this Loki has no place to store what is recorded, got "lines:count"',
        ]);
    });

    it("keeps the name of the data source for Loki, where the stack has one", () => {
        const dataSources = [{ type: "loki", name: "Loki", url: "http://logs:3100" }] as const;
        const grafana = { dataSources };
        expect(faults({ ...plain, grafana })).toEqual([]);
        expect(faults({ ...spec, grafana })).toEqual([
            'grafana.dataSources[0].name must not be the name of the stack\'s own Loki, got "Loki"',
        ]);
    });

    it("knows the alerts on lines where there are logs only", () => {
        const alerts = { LogPanic: { for: "1m" } };
        expect(faults({ ...spec, alerts })).toEqual([]);
        expect(faults({ ...plain, alerts })).toEqual([
            'alerts.LogPanic must be an alert that this stack has: it comes with Loki, got "LogPanic"',
        ]);
    });
});
