import { describeFault } from "../../../components/spec/fault";
import type { MonitoringSpec } from "../../../components/monitoringSpec";
import { secretUses, validateSpec } from "../../../components/stack/validate";

const right: MonitoringSpec = { name: "shop", alerting: { allowUndelivered: true } };

function faults(spec: unknown, secrets: string[] = ["grafanaAdminPassword"]): string[] {
    return validateSpec(spec as MonitoringSpec, secrets).map(describeFault);
}

describe("the validation of a whole spec", () => {
    it("accepts one that names no more than what is monitored", () => {
        expect(faults(right)).toEqual([]);
    });

    it("reports the faults of every part together, each with its path", () => {
        const wrong = {
            name: "Shop!",
            prometheus: { retentionDays: -1 },
            exporters: [{ kind: "redis" }],
            alerting: { resolveTimeoutSeconds: 0 },
            grafana: { existingUrl: "grafana" },
            alerts: { Nothing: {} },
            ruleGroups: [{ name: "own", rules: [] }],
            ruleFiles: [{ path: "monitoring/a.yml", text: "rules: []" }],
            runbookBaseUrl: "docs",
            communityDashboards: [{}],
        };
        expect(faults(wrong).map((fault) => fault.split(" ")[0])).toEqual([
            "name",
            "exporters[0].address",
            "grafana.existingUrl",
            "grafana.adminPassword",
            "prometheus.retentionDays",
            "alerting.resolveTimeoutSeconds",
            "runbookBaseUrl",
            "communityDashboards[0].id",
            "alerts.Nothing",
            "ruleGroups[0].rules",
            "monitoring/a.yml:1:",
        ]);
    });

    it("refuses a misspelt part", () => {
        expect(faults({ ...right, promtheus: {} })).toEqual([
            expect.stringMatching(
                /^promtheus is not an option here \(did you mean prometheus\? there are: prometheus, /,
            ),
        ]);
    });

    it("refuses a job, a rule group and a server that take the name of the stack's own", () => {
        const jobs = [{ name: "alertmanager", static: [{ targets: ["other:9093"] }] }];
        expect(faults({ ...right, prometheus: { jobs } })).toEqual([
            expect.stringMatching(/^prometheus\.jobs\[0\]\.name must .*, got "alertmanager"$/),
        ]);
        const rules = [{ record: "a:b", expr: "vector(1)" }];
        expect(faults({ ...right, ruleGroups: [{ name: "watchdog", rules }] })).toEqual([
            'ruleGroups[0].name must not be the name of another group of the stack, got "watchdog"',
        ]);
    });

    it("refuses alerts that reach nobody, unless that is asked for", () => {
        expect(faults({ name: "shop" })).toEqual([
            "alerting.receivers must define a receiver; for development set allowUndelivered: true, got nothing",
        ]);
    });

    describe("of an application", () => {
        const jobs = [{ name: "api", static: [{ targets: ["api:8000"] }] }];
        const on = (application: unknown) =>
            faults({ ...right, prometheus: { jobs }, applications: [application] });

        it("accepts metrics, and how it tells of its requests", () => {
            const metrics = {
                crypto_articles_total: { type: "counter", labels: ["source"], help: "Articles." },
                parse_seconds: { type: "histogram", unit: "seconds" },
            };
            expect(on({ name: "api", metrics, http: { requests: "http_requests_total" } })).toEqual([]);
            expect(on({ name: "shop", job: "api" })).toEqual([]);
            expect(on({ name: "prometheus" })).toEqual([]);
        });

        it.each([
            [
                { name: "shop" },
                'applications[0].name must be the name of a scrape job, or job must name one (there are: prometheus, node, alertmanager, grafana, api), got "shop"',
            ],
            [
                { name: "shop", job: "other" },
                'applications[0].job must be the name of a scrape job (there are: prometheus, node, alertmanager, grafana, api), got "other"',
            ],
            [
                { name: "api", metrics: { "a-b": { type: "counter" } } },
                'applications[0].metrics.a-b must be a metric name ([a-zA-Z_][a-zA-Z0-9_]*), got "a-b"',
            ],
            [
                { name: "api", metrics: { a: { type: "rate" } } },
                'applications[0].metrics.a.type must be one of counter, gauge, histogram, summary, got "rate"',
            ],
            [
                { name: "api", metrics: { a_bucket: { type: "histogram" } } },
                'applications[0].metrics.a_bucket must be the base name, without _bucket, _sum and _count, which are added automatically, got "a_bucket"',
            ],
            [
                { name: "api", metrics: { a: { type: "gauge", labels: ["job"] } } },
                'applications[0].metrics.a.labels[0] must not be job, instance, le or quantile, which are added automatically, got "job"',
            ],
            [
                { name: "api", http: {} },
                "applications[0].http must name at least one of requests, duration, errors, health, got {}",
            ],
            [
                { name: "api", http: { duration: "a_bucket" } },
                'applications[0].http.duration must be the base name, without _bucket, _sum and _count, which are added automatically, got "a_bucket"',
            ],
        ])("refuses %j", (application, fault) => {
            expect(on(application)).toEqual([fault]);
        });
    });

    it("wants the files of cron jobs to be read by somebody, and each job to be told from the others", () => {
        const cronJobs = [{ name: "backup.daily" }, { name: "backup-daily", maxAgeHours: 0 }];
        const exporters = [{ kind: "node", textfileDirectory: "/var/lib/textfile" }];
        expect(faults({ ...right, exporters, cronJobs: [{ name: "backup" }] })).toEqual([]);
        expect(faults({ ...right, cronJobs: [{ name: "backup" }] })).toEqual([
            'cronJobs must come with an exporter of kind node that has a textfileDirectory, got [{"name":"backup"}]',
        ]);
        expect(faults({ ...right, exporters, cronJobs })).toEqual([
            "cronJobs[1].maxAgeHours must be a number above 0, got 0",
            'cronJobs[1].name must differ from that of the other cron jobs in letters and digits, got "backup-daily"',
            'cronJobs[1].name must differ from that of the other cron jobs in letters and digits, got "backup_daily"',
        ]);
    });

    it("refuses an alert in a file that reaches nobody, whatever its severity is called", () => {
        const alerting = {
            receivers: [{ name: "team", webhook: [{ url: "https://example.com" }] }, { name: "void" }],
            route: { receiver: "team", routes: [{ matchers: ['severity="page"'], receiver: "void" }] },
        };
        const text = (severity: string) =>
            `groups:\n  - name: a\n    rules:\n      - alert: Own\n        expr: up == 0\n        labels: { severity: ${severity} }\n`;
        const on = (severity: string) =>
            faults({ ...right, alerting, ruleFiles: [{ path: "a.yml", text: text(severity) }] });
        expect(on("ticket")).toEqual([]);
        expect(on("page")).toEqual([
            'alerting.route.routes[0] must not be the end of Own (page): its receiver has no integration, got "void"',
        ]);
    });

    it("names where a secret is missing, Grafana's admin password too, and never shows a value", () => {
        const spec: MonitoringSpec = {
            ...right,
            exporters: [{ kind: "redis", address: "redis:6379", password: { secret: "redis" } }],
        };
        expect(faults(spec, [])).toEqual([
            'exporters[0].password must refer to a secret that is given (there are: none), got "redis"',
            'grafana.adminPassword must refer to a secret that is given (there are: none), got "grafanaAdminPassword"',
        ]);
        expect(faults({ ...spec, grafana: false }, ["redis"])).toEqual([]);
    });

    it.each([[null], ["text"], [[]], [7]])("refuses %j as a spec", (spec) => {
        expect(faults(spec)).toHaveLength(1);
    });

    it.each([
        "prometheus",
        "exporters",
        "alerting",
        "grafana",
        "alerts",
        "applications",
        "cronJobs",
        "ruleGroups",
        "ruleFiles",
        "communityDashboards",
    ])("reports a %s of any wrong kind instead of failing", (part) => {
        for (const value of ["text", 7, true, [null], { a: 1 }]) {
            expect(faults({ ...right, [part]: value }).length).toBeGreaterThan(0);
        }
    });
});

it("finds every secret that a spec refers to", () => {
    const spec: MonitoringSpec = {
        name: "shop",
        alerting: { heartbeat: { url: { secret: "heartbeat" } } },
        grafana: { adminPassword: { secret: "admin" } },
    };
    expect(secretUses(spec)).toEqual([
        { name: "heartbeat", path: "alerting.heartbeat.url" },
        { name: "admin", path: "grafana.adminPassword" },
    ]);
});

describe("servers of one stack", () => {
    const stack: MonitoringSpec = { name: "shop", alerting: { allowUndelivered: true }, logs: {} };
    const clashes = (more: Partial<MonitoringSpec>) =>
        validateSpec({ ...stack, ...more }, ["grafanaAdminPassword"]).map(describeFault);

    it("do not take each other's names in the network", () => {
        expect(clashes({ exporters: [{ kind: "cadvisor", name: "collector" }] })).toEqual([
            'exporters[0].name must not be the name that another server has in the network, got "collector"',
        ]);
        expect(clashes({ exporters: [{ kind: "redis", address: "a:1", name: "loki" }] })).toEqual([
            'exporters[0].name must not be the name of another job of the stack, got "loki"',
        ]);
        expect(clashes({ exporters: [{ kind: "cadvisor", name: "edge" }] })).toEqual([]);
    });

    it("do not take each other's ports", () => {
        expect(
            clashes({
                prometheus: { publish: { port: 9000 } },
                grafana: { publish: { port: 9000 } },
                logs: { loki: { publish: { port: 9000 } } },
            }),
        ).toEqual([
            "grafana.publish.port must not be the port of prometheus.publish, got 9000",
            "logs.loki.publish.port must not be the port of prometheus.publish, got 9000",
        ]);
    });

    it("may have one port on different addresses", () => {
        expect(
            clashes({
                prometheus: { publish: { port: 9000, address: "127.0.0.2" } },
                grafana: { publish: { port: 9000 } },
            }),
        ).toEqual([]);
    });
});
