import { describeFault } from "../../../components/spec/fault";
import type { MonitoringSpec } from "../../../components/spec/monitoringSpec";
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
            ruleGroups: [{ name: "own", rules: [] }],
        };
        expect(faults(wrong).map((fault) => fault.split(" ")[0])).toEqual([
            "name",
            "exporters[0].address",
            "grafana.existingUrl",
            "grafana.adminPassword",
            "prometheus.retentionDays",
            "ruleGroups[0].rules",
            "alerting.resolveTimeoutSeconds",
        ]);
    });

    it("refuses a misspelt part", () => {
        expect(faults({ ...right, promtheus: {} })).toEqual([
            expect.stringMatching(/^promtheus is not an option here \(there are: name, prometheus, /),
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
            "alerting.receivers must name someone to tell; on a machine where nobody need know, set allowUndelivered: true, got nothing",
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

    it.each(["prometheus", "exporters", "alerting", "grafana", "ruleGroups"])(
        "reports a %s of any wrong kind instead of failing",
        (part) => {
            for (const value of ["text", 7, true, [null], { a: 1 }]) {
                expect(faults({ ...right, [part]: value }).length).toBeGreaterThan(0);
            }
        },
    );
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
