import { factsOf } from "../../../components/stack/facts";
import { offersOf } from "../../../components/stack/offers";
import { resolveStack } from "../../../components/stack/resolveStack";
import { isAlertRule } from "../../../rules/types";
import type { MonitoringSpec } from "../../../components/monitoringSpec";
import { withoutParts } from "../../../components/stack/omit";
import { declaredMetrics } from "../../../components/stack/declaredMetrics";

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
        expect(resolveStack(spec).servers.map(({ folder, image }) => [folder, image])).toEqual([
            ["prometheus", "prometheus"],
            ["exporters/node", "node"],
            ["exporters/redis", "redis"],
            ["alerting", "alertmanager"],
            ["grafana", "grafana"],
        ]);
    });

    it("publishes what people look at, on loopback, and nothing else", () => {
        const published = resolveStack(spec).servers.filter(({ service }) => service.publish);
        expect(published.map(({ folder, service }) => [folder, service.port, service.publish])).toEqual([
            ["prometheus", 9090, {}],
            ["alerting", 9093, {}],
            ["grafana", 3000, {}],
        ]);
    });

    it("gives every server a name of its own in the network", () => {
        const aliases = resolveStack(spec).servers.map(({ service }) => service.alias);
        expect(new Set(aliases).size).toBe(aliases.length);
    });

    it("scrapes every server that it has", () => {
        expect(offersOf(spec).jobs.map(({ name }) => name)).toEqual([
            "node",
            "redis",
            "alertmanager",
            "grafana",
        ]);
        expect(offersOf({ ...spec, alerting: false, grafana: false }).jobs.map(({ name }) => name)).toEqual([
            "node",
            "redis",
        ]);
        expect(offersOf({ ...spec, alerting: false }).alertmanagers).toEqual([]);
    });

    it("has rules for what it has, and for nothing else", () => {
        const alerts = factsOf(spec).ruleGroups.map(({ name }) => name);
        expect(alerts).toContain("redis");
        expect(alerts).not.toContain("mysql");
    });

    it("renders the same files each time, and no secret", () => {
        const files = resolveStack(spec).files;
        expect(resolveStack(structuredClone(spec)).files).toEqual(files);
        expect(Object.keys(files)).toEqual(
            expect.arrayContaining([
                "prometheus/prometheus.yml",
                "prometheus/rules/redis.yml",
                "alerting/alertmanager.yml",
                "grafana/dashboards/overview.json",
            ]),
        );
    });
});

describe("the links of an alert", () => {
    const annotations = (more: Partial<MonitoringSpec>, alert = "RedisDown") =>
        factsOf({ ...spec, ...more })
            .ruleGroups.flatMap(({ rules }) => rules.filter(isAlertRule))
            .find((rule) => rule.alert === alert)!.annotations!;
    const dashboard =
        "/d/redis?from=now-3h&to=now{{ with $labels.job }}&var-job={{ . | urlquery }}{{ end }}" +
        "{{ with $labels.instance }}&var-instance={{ . | urlquery }}{{ end }}";

    it("lead to the page that Prometheus serves, and to the dashboard in Grafana", () => {
        expect(annotations({})).toEqual({
            runbook_url: "http://127.0.0.1:9090/user/RedisDown.html",
            dashboard_url: `http://127.0.0.1:3000${dashboard}`,
        });
    });

    it("lead to where people reach the servers", () => {
        const prometheus = { externalUrl: "https://prometheus.example.com/at/" };
        const grafana = { externalUrl: "https://grafana.example.com/" };
        expect(annotations({ prometheus, grafana })).toEqual({
            runbook_url: "https://prometheus.example.com/at/user/RedisDown.html",
            dashboard_url: `https://grafana.example.com${dashboard}`,
        });
    });

    it("name the page's path where people reach no server that has it, and no dashboard without a Grafana", () => {
        expect(annotations({ prometheus: { publish: false }, grafana: { publish: false } })).toEqual({
            runbook: "runbooks/RedisDown.md",
        });
        expect(annotations({ prometheus: { publish: false }, grafana: false })).toEqual({
            runbook: "runbooks/RedisDown.md",
        });
    });

    it("lead to the pages of a folder that the spec names, and to an external Grafana", () => {
        const more = {
            runbookBaseUrl: "https://docs.example.com/runbooks",
            grafana: { existingUrl: "https://grafana.example.com" },
        };
        expect(annotations(more)).toEqual({
            runbook_url: "https://docs.example.com/runbooks/RedisDown.md",
            dashboard_url: `https://grafana.example.com${dashboard.replace("/d/redis", "/d/shop-redis")}`,
        });
    });
});

describe("the pages that Prometheus serves", () => {
    const runbooks = { RedisDown: "# RedisDown\n", MySQLDown: "# MySQLDown\n" };
    const pages = (more: Partial<MonitoringSpec>) =>
        Object.keys(resolveStack({ ...spec, ...more }, { runbooks }).files).filter((path) =>
            path.endsWith(".html"),
        );

    it("are those of the alerts that are deployed", () => {
        expect(pages({})).toEqual(["prometheus/runbooks/RedisDown.html"]);
        expect(pages({ alerts: { RedisDown: { disabled: true } } })).toEqual([]);
    });

    it("are none for alerts without one, whatever they are called", () => {
        const odd = {
            alert: "toString",
            expr: "up == 0",
            severity: "info",
            summary: "s",
            description: "d",
        } as const;
        expect(pages({ ruleGroups: [{ name: "odd", rules: [odd] }] })).toEqual([
            "prometheus/runbooks/RedisDown.html",
        ]);
    });

    it("are none where the spec names another folder", () => {
        expect(pages({ runbookBaseUrl: "https://docs.example.com/runbooks" })).toEqual([]);
    });

    it("are where the server is told to look for them", () => {
        const [prometheus] = resolveStack(spec).servers;
        expect(prometheus?.service.command).toContain("--web.user-assets=/etc/vigie/current/runbooks");
    });
});

it("declares the metrics of applications and cron jobs, for checks", () => {
    const declared = declaredMetrics({
        ...spec,
        exporters: [{ kind: "node", name: "host", textfileDirectory: "/var/lib/textfile" }],
        applications: [
            {
                name: "api",
                job: "api-blue",
                metrics: { articles_total: { type: "counter", labels: ["source"] } },
                http: { requests: "http_requests_total", duration: "http_seconds", pathLabel: "path" },
            },
        ],
        cronJobs: [{ name: "backup" }],
    });
    expect(declared.map(({ name, job }) => [name, job])).toEqual([
        ["api", "api-blue"],
        ["backup", "host"],
    ]);
    expect(declared[0]?.metrics).toEqual({
        http_requests_total: { type: "counter", labels: ["status", "path"], unit: "requests" },
        http_seconds: { type: "histogram", labels: ["path"], unit: "seconds" },
        articles_total: { type: "counter", labels: ["source"] },
    });
    expect(Object.keys(declared[1]!.metrics)).toContain("backup_last_success_timestamp");
});

describe("leaving parts out", () => {
    it("takes away Grafana and exporters by the names of their images", () => {
        expect(withoutParts(spec, ["grafana", "redis"])).toEqual({
            ...spec,
            exporters: [{ kind: "node" }],
            grafana: false,
        });
    });

    it("takes away what is about them, too", () => {
        const alerts = { RedisDown: { for: "5m" }, TargetDown: { for: "5m" } };
        const cronJobs = [{ name: "backup" }];
        expect(withoutParts({ ...spec, alerts, cronJobs }, ["redis"])).toMatchObject({
            alerts: { TargetDown: { for: "5m" } },
            cronJobs,
        });
        expect(withoutParts({ ...spec, alerts, cronJobs }, ["node"])).toMatchObject({ alerts, cronJobs: [] });
    });

    it("takes nothing away from a spec where nothing is missing", () => {
        expect(withoutParts(spec, [])).toEqual(spec);
    });

    it("does not go without Prometheus", () => {
        expect(() => withoutParts(spec, ["prometheus"])).toThrow(
            'omit must not name an image of a required part, got "prometheus"',
        );
    });
});

describe("where Grafana reaches Prometheus", () => {
    const prometheusUrl = (of: MonitoringSpec) => resolveStack(of).grafana?.dataSources[0]?.url;
    const prometheus = { externalUrl: "https://prometheus.example.com" };

    it("is inside of the network for the stack's own Grafana", () => {
        expect(prometheusUrl({ ...spec, prometheus })).toBe("http://prometheus:9090");
    });

    it("is where people reach it for an external Grafana", () => {
        const elsewhere = { ...spec, prometheus, grafana: { existingUrl: "https://grafana.example.com" } };
        expect(prometheusUrl(elsewhere)).toBe("https://prometheus.example.com");
    });
});
