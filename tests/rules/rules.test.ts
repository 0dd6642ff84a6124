import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateRuleGroups } from "../../components/prometheus/validateRuleGroups";
import { Checker } from "../../components/spec/checker";
import { logPacksFor, logRulesFor, packsFor, type Present, rulesFor } from "../../rules";
import { alertCatalogue } from "../../rules/catalogue";
import { firstFault } from "../../lint/logql/parse";
import { type AlertRule, isAlertRule, type RuleGroup } from "../../rules/types";
import { everyPart } from "../support/everyPart";

const everything: Present = {
    ...everyPart,
    services: [
        {
            name: "api",
            http: {
                requests: "http_requests_total",
                duration: "http_request_duration_seconds",
                errors: "errors_total",
                statusLabel: "status",
                pathLabel: "path",
                health: "service_health_status",
            },
        },
    ],
    cronJobs: [{ name: "backup" }],
};

const names = (groups: readonly RuleGroup[]) => groups.map(({ name }) => name);
const alerts = (groups: readonly RuleGroup[]): AlertRule[] =>
    groups.flatMap(({ rules }) => rules.filter(isAlertRule));

describe("the rules of a stack", () => {
    it("watch the monitoring itself where there is nothing else", () => {
        expect(names(rulesFor({ exporters: [], alertmanager: false }))).toEqual([
            "watchdog",
            "targets",
            "prometheus",
        ]);
    });

    it("watch each part only where the stack has it", () => {
        const added = (part: Partial<Present>) =>
            names(rulesFor({ exporters: [], alertmanager: false, ...part })).slice(3);
        expect(added({ alertmanager: true })).toEqual(["prometheus-notifications", "alertmanager"]);
        expect(added({ alertmanager: true, infoInhibition: true })).toEqual([
            "prometheus-notifications",
            "alertmanager",
            "info-inhibitor",
        ]);
        expect(added({ infoInhibition: true })).toEqual([]);
        expect(added({ grafana: true })).toEqual(["grafana"]);
        expect(added({ loki: true })).toEqual(["loki"]);
        expect(added({ collector: "promtail" })).toEqual(["collector"]);
        expect(added({ loki: true, collector: "promtail" })).toEqual(["loki", "loki-arrivals", "collector"]);
        expect(added({ services: [{ name: "shop", http: { errors: "errors_total" } }] })).toEqual([
            "http-shop",
        ]);
        expect(added({ cronJobs: [{ name: "backup" }, { name: "mail" }] })).toEqual([
            "cron-backup",
            "cron-mail",
        ]);
    });

    it("watch what an exporter is there for, once and in a fixed order", () => {
        expect(names(rulesFor({ exporters: ["redis", "node", "redis"], alertmanager: false }))).toEqual([
            "watchdog",
            "targets",
            "prometheus",
            "host",
            "redis",
        ]);
        expect(names(rulesFor({ exporters: ["cadvisor"], alertmanager: false })).at(-1)).toBe("containers");
    });

    it("have no group that is empty", () => {
        const groups = rulesFor({ exporters: [], alertmanager: false }, { Watchdog: { disabled: true } });
        expect(names(groups)).toEqual(["targets", "prometheus"]);
    });

    it("are valid, with every alert that is there only for those who ask", () => {
        const checker = new Checker();
        const asked = Object.fromEntries(
            Object.keys(alertCatalogue()).map((name) => [name, { disabled: false }]),
        );
        validateRuleGroups(checker, "rules", rulesFor(everything, asked));
        expect(checker.faults).toEqual([]);
        expect(
            alerts([...rulesFor(everything, asked), ...logRulesFor(everything, asked)])
                .map(({ alert }) => alert)
                .sort(),
        ).toEqual(Object.keys(alertCatalogue()).sort());
    });

    it("have an alert's name once", () => {
        const all = [...packsFor(everything), ...logPacksFor(everything)].flatMap((pack) =>
            Object.keys(pack.alerts),
        );
        expect(all).toEqual([...new Set(all)]);
    });

    it("leave no threshold and no time unsaid in their texts", () => {
        const unsaid = alerts([...rulesFor(everything), ...logRulesFor(everything)]).filter(
            ({ expr, summary, description }) =>
                [expr, summary, description].some((text) => /\$(threshold|for)\b/.test(text)),
        );
        expect(unsaid).toEqual([]);
    });

    it("are seventy alerts or more", () => {
        expect(Object.keys(alertCatalogue()).length).toBeGreaterThanOrEqual(70);
    });

    it("have the thresholds and times that the five systems agree on", () => {
        const rules = alerts(rulesFor(everything));
        const told = (name: string) => {
            const { expr, for: time, severity } = rules.find(({ alert }) => alert === name)!;
            return [/[<>=]+ \d+(\.\d+)?(?=$|\n| |\))/.exec(expr)?.[0], time, severity];
        };
        expect(told("HighCPUUsage")).toEqual(["> 80", "5m", "warning"]);
        expect(told("HighMemoryUsage")).toEqual(["> 85", "5m", "warning"]);
        expect(told("DiskSpaceLow")).toEqual(["< 15", "5m", "warning"]);
        expect(told("RedisDown")).toEqual(["== 0", "1m", "critical"]);
        expect(told("MySQLDown")).toEqual(["== 0", "1m", "critical"]);
        expect(told("PostgreSQLDown")).toEqual(["== 0", "1m", "critical"]);
        expect(told("TargetDown")).toEqual(["== 0", "1m", "critical"]);
    });
});

describe("the rules of Loki", () => {
    it("are there with Loki only, and apart from those of Prometheus", () => {
        expect(names(logRulesFor({ loki: true }))).toEqual(["logs"]);
        expect(logRulesFor({ loki: false })).toEqual([]);
        expect(names(rulesFor(everything))).not.toContain("logs");
    });

    it("are LogQL, in which no program's label is lost", () => {
        for (const { expr } of alerts(logRulesFor(everything))) {
            expect([expr, firstFault(expr)]).toEqual([expr, undefined]);
            expect(expr).toContain("sum by (host, project, service, container)");
        }
    });

    it("are tuned as those of Prometheus, in expression and text", () => {
        const [group] = logRulesFor(
            { loki: true },
            { LogVolumeHigh: { threshold: "2 MiB", for: "1h" }, LogPanic: { disabled: true } },
        );
        const told = alerts([group!]);
        expect(told.map(({ alert }) => alert)).not.toContain("LogPanic");
        const volume = told.find(({ alert }) => alert === "LogVolumeHigh");
        expect(volume).toMatchObject({ for: "1h", severity: "warning" });
        expect(volume?.expr).toMatch(/ > 2097152$/);
        expect(volume?.description).toContain("above 2 MiB for more than 1 hour");
    });

    it("lead to the dashboard with the program chosen", () => {
        const context = { dashboards: { logs: "http://127.0.0.1:3000/d/logs" } };
        const [group] = logRulesFor({ loki: true }, {}, context);
        const chosen = ["host", "project", "service", "container"].map(
            (label) => `{{ with $labels.${label} }}&var-${label}={{ . | urlquery }}{{ end }}`,
        );
        expect(alerts([group!])[0]?.annotations).toEqual({
            runbook: "runbooks/LogErrorBurst.md",
            dashboard_url: `http://127.0.0.1:3000/d/logs?from=now-3h&to=now${chosen.join("")}`,
        });
    });
});

describe("runbooks", () => {
    const folder = join(__dirname, "../../runbooks");
    const pages = readdirSync(folder);

    it("are there for every alert, and for nothing else", () => {
        expect(pages.sort()).toEqual(
            Object.keys(alertCatalogue())
                .map((alert) => `${alert}.md`)
                .sort(),
        );
    });

    it.each(pages)(
        "%s has a meaning, an impact, three commands of diagnosis, causes and a mitigation",
        (page) => {
            const text = readFileSync(join(folder, page), "utf8");
            expect([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading)).toEqual([
                page.replace(".md", ""),
                "Meaning",
                "Impact",
                "Diagnosis",
                "Common causes",
                "Mitigation",
            ]);
            expect(text.match(/```sh/g)).toHaveLength(3);
        },
    );

    it.each(pages)("%s links only to pages that are there", (page) => {
        const text = readFileSync(join(folder, page), "utf8");
        const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, link]) => link!);
        expect(links.filter((link) => !existsSync(join(folder, link)))).toEqual([]);
    });
});
