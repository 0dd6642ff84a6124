import { factsOf } from "../../components/stack/facts";
import { alertCatalogue } from "../../rules/catalogue";
import type { AlertOverrides } from "../../rules";
import { isAlertRule } from "../../rules/types";
import { describeFault } from "../../components/spec/fault";
import type { MonitoringSpec } from "../../components/monitoringSpec";
import { validateSpec } from "../../components/stack/validate";

const stack: MonitoringSpec = {
    name: "shop",
    exporters: [{ kind: "node" }, { kind: "redis", address: "redis:6379" }],
    alerting: { allowUndelivered: true },
};

function faults(alerts: unknown, spec: MonitoringSpec = stack): string[] {
    const tuned = { ...spec, alerts: alerts as AlertOverrides };
    return validateSpec(tuned, ["grafanaAdminPassword", "beat"]).map(describeFault);
}

function deployed(spec: MonitoringSpec, name: string) {
    return factsOf(spec)
        .ruleGroups.flatMap(({ rules }) => rules.filter(isAlertRule))
        .find(({ alert }) => alert === name);
}

describe("the tuning of an alert", () => {
    it("is checked by the compiler: names, and thresholds only where there is one", () => {
        const right: AlertOverrides = {
            HighCPUUsage: { threshold: "90 %", for: "10m", severity: "critical", labels: { team: "infra" } },
            TargetDown: { disabled: true },
        };
        expect(Object.keys(right)).toHaveLength(2);
        const wrong: AlertOverrides[] = [
            // @ts-expect-error no alert has this name
            { HighCPUusage: { threshold: 90 } },
            // @ts-expect-error the alert is about a state
            { TargetDown: { threshold: 1 } },
            // @ts-expect-error no such severity
            { HighCPUUsage: { severity: "page" } },
            // @ts-expect-error no such option
            { HighCPUUsage: { treshold: 90 } },
        ];
        expect(wrong).toHaveLength(4);
    });

    it("reaches the rule, in expression, text, time, severity and labels", () => {
        const alerts: AlertOverrides = {
            HighCPUUsage: { threshold: "90 %", for: "10m", severity: "critical", labels: { team: "infra" } },
        };
        expect(faults(alerts)).toEqual([]);
        const rule = deployed({ ...stack, alerts }, "HighCPUUsage")!;
        expect(rule).toMatchObject({ for: "10m", severity: "critical", labels: { team: "infra" } });
        expect(rule.expr).toMatch(/> 90$/);
        expect(rule.description).toContain("90 %");
        expect(rule.description).toContain("10 minutes");
        expect(rule.description).not.toMatch(/\b80\b|5 minutes/);
    });

    it("takes an alert away", () => {
        const alerts: AlertOverrides = { HighCPUUsage: { disabled: true } };
        expect(deployed({ ...stack, alerts }, "HighCPUUsage")).toBeUndefined();
        expect(deployed({ ...stack, alerts }, "HighMemoryUsage")).toBeDefined();
    });

    it.each<[unknown, string]>([
        [
            { HighCPUusage: {} },
            'alerts.HighCPUusage must be the name of one of the project\'s alerts (did you mean HighCPUUsage?), got "HighCPUusage"',
        ],
        [{ Xyz: {} }, 'alerts.Xyz must be the name of one of the project\'s alerts, got "Xyz"'],
        [
            { MySQLDown: { for: "5m" } },
            'alerts.MySQLDown must be an alert that this stack has: it comes with an exporter of kind mysql, got "MySQLDown"',
        ],
        [
            { CronJobOverdue: { threshold: "3h" } },
            'alerts.CronJobOverdue must be an alert that this stack has: it comes with an entry of cronJobs, got "CronJobOverdue"',
        ],
        [
            { HighCPUUsage: { threshold: "2 GiB" } },
            'alerts.HighCPUUsage.threshold must be 90 or 90 %, got "2 GiB"',
        ],
        [
            { HighCPUUsage: { threshold: 101 } },
            "alerts.HighCPUUsage.threshold must be from 0 to 100 %, got 101",
        ],
        [
            { HighCPUUsage: { threshold: "-1 %" } },
            'alerts.HighCPUUsage.threshold must be from 0 to 100 %, got "-1 %"',
        ],
        [{ ScrapeSlow: { threshold: -1 } }, "alerts.ScrapeSlow.threshold must not be below 0, got -1"],
        [
            { TargetDown: { threshold: 1 } },
            "alerts.TargetDown.threshold must not be set: the alert is about a state, and has no threshold, got 1",
        ],
        [
            { HighCPUUsage: { for: "5 minutes" } },
            'alerts.HighCPUUsage.for must be a duration such as 30s, 5m or 1h30m, got "5 minutes"',
        ],
        [
            { HighCPUUsage: { for: 5 } },
            "alerts.HighCPUUsage.for must be a duration such as 30s, 5m or 1h30m, got 5",
        ],
        [
            { HighCPUUsage: { severity: "page" } },
            'alerts.HighCPUUsage.severity must be one of critical, warning, info, got "page"',
        ],
        [
            { HighCPUUsage: { disabled: "yes" } },
            'alerts.HighCPUUsage.disabled must be true or false, got "yes"',
        ],
        [
            { HighCPUUsage: { labels: { severity: "critical" } } },
            'alerts.HighCPUUsage.labels.severity must not be set here: it is the alert\'s own, got "critical"',
        ],
        [
            { HighCPUUsage: { labels: { instance: "a" } } },
            'alerts.HighCPUUsage.labels.instance must not be set here: it is the alert\'s own, got "a"',
        ],
        [
            { HighCPUUsage: { labels: { "my-team": "a" } } },
            "alerts.HighCPUUsage.labels.my-team must be a label name ([a-zA-Z_][a-zA-Z0-9_]*, not beginning with '__'), got \"my-team\"",
        ],
        [
            { HighCPUUsage: { treshold: 90 } },
            "alerts.HighCPUUsage.treshold is not an option here (did you mean threshold? there are: threshold, for, severity, disabled, labels), got 90",
        ],
        [{ HighCPUUsage: 90 }, "alerts.HighCPUUsage must be an object, got 90"],
        [[], "alerts must be an object, with the names of alerts as its keys, got []"],
    ])("is refused in %j", (alerts, fault) => {
        expect(faults(alerts)).toEqual([fault]);
    });

    it("has the unit of the application's alert, and needs it where applications differ", () => {
        const jobs = ["shop", "api"].map((name) => ({ name, static: [{ targets: [`${name}:8000`] }] }));
        const shop = { name: "shop", http: { errors: "errors_total" } };
        const api = { name: "api", http: { requests: "http_requests_total" } };
        const on = (...applications: MonitoringSpec["applications"] & object[]): MonitoringSpec => ({
            ...stack,
            prometheus: { jobs },
            applications,
        });
        const rate = (threshold: unknown) => ({ HighErrorRate: { threshold } });
        expect(faults(rate("0.1 errors/s"), on(shop))).toEqual([]);
        expect(faults(rate("10 %"), on(shop))).toHaveLength(1);
        expect(faults(rate("10 %"), on(api))).toEqual([]);
        expect(faults(rate("10 %"), on(shop, api))).toEqual([]);
        expect(faults(rate(10), on(shop, api))).toEqual([
            "alerts.HighErrorRate.threshold must be 5 or 5 errors/s or 90 or 90 %, with its unit, which differs from application to application, got 10",
        ]);
        const tuned = { ...on(shop, api), alerts: { HighErrorRate: { threshold: "10 %" } } };
        const exprs = factsOf(tuned)
            .ruleGroups.flatMap(({ rules }) => rules.filter(isAlertRule))
            .filter(({ alert }) => alert === "HighErrorRate")
            .map(({ expr }) => /> [\d.]+/.exec(expr)?.[0]);
        expect(exprs).toEqual(["> 0.05", "> 10"]);
    });

    it("has all of its faults told together, and beside those of other parts", () => {
        expect(
            faults(
                { HighCPUUsage: { threshold: "x", for: "y" }, None: {} },
                { ...stack, prometheus: { retentionDays: 0 } },
            ),
        ).toHaveLength(4);
    });

    it("must not switch off what a heartbeat waits for", () => {
        const alerts = { Watchdog: { disabled: true } };
        expect(faults(alerts)).toEqual([]);
        const alerting = { allowUndelivered: true, heartbeat: { url: { secret: "beat" } } };
        expect(faults(alerts, { ...stack, alerting })).toEqual([
            "alerts.Watchdog.disabled must not be true where alerting.heartbeat waits for this alert, got true",
        ]);
    });

    it("is seen by the check that somebody is told", () => {
        const alerting: MonitoringSpec["alerting"] = {
            receivers: [{ name: "team", webhook: [{ url: "https://example.com" }] }, { name: "void" }],
            route: { receiver: "team", routes: [{ matchers: ['severity="critical"'], receiver: "void" }] },
        };
        const all = Object.keys(alertCatalogue());
        const spec: MonitoringSpec = { name: "shop", exporters: [], grafana: false, alerting };
        const mild = Object.fromEntries(
            factsOf(spec)
                .ruleGroups.flatMap(({ rules }) => rules.filter(isAlertRule))
                .filter(({ severity }) => severity === "critical")
                .map(({ alert }) => [alert, { severity: "warning" as const }]),
        );
        expect(all).toEqual(expect.arrayContaining(Object.keys(mild)));
        expect(faults(mild, spec)).toEqual([]);
        expect(faults({ ...mild, TargetFlapping: { severity: "critical" } }, spec)).toEqual([
            'alerting.route.routes[0] must not be the end of TargetFlapping (critical): its receiver has no integration, got "void"',
        ]);
    });
});
