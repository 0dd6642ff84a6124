import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateRuleGroups } from "../../components/prometheus/validateRuleGroups";
import { Checker } from "../../components/spec/checker";
import { rulesFor } from "../../rules";
import { type AlertRule, isAlertRule, type RuleGroup } from "../../rules/types";

const everything = {
    exporters: ["node", "cadvisor", "redis", "postgres", "mysql", "kafka", "blackbox", "elasticsearch"],
    alertmanager: true,
} as const;

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

    it("watch notifications only where there is an Alertmanager", () => {
        expect(names(rulesFor({ exporters: [], alertmanager: true }))).toEqual([
            "watchdog",
            "targets",
            "prometheus",
            "prometheus-notifications",
            "alertmanager",
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
    });

    it("are valid", () => {
        const checker = new Checker();
        validateRuleGroups(checker, "rules", rulesFor(everything));
        expect(checker.faults).toEqual([]);
    });

    it("have an alert's name once", () => {
        const all = alerts(rulesFor(everything)).map(({ alert }) => alert);
        expect(all).toEqual([...new Set(all)]);
    });

    it("have the thresholds and times that the five systems agree on", () => {
        const rules = alerts(rulesFor(everything));
        const told = (name: string) => {
            const { expr, for: time, severity } = rules.find(({ alert }) => alert === name)!;
            return [/[<>=]+ \d+(?=$|\n)/.exec(expr)?.[0], time, severity];
        };
        expect(told("HighCPUUsage")).toEqual(["> 80", "5m", "warning"]);
        expect(told("HighMemoryUsage")).toEqual(["> 85", "5m", "warning"]);
        expect(told("DiskSpaceLow")).toEqual(["< 15", "5m", "warning"]);
        expect(told("RedisDown")).toEqual(["== 0", "1m", "critical"]);
        expect(told("MySQLDown")).toEqual(["== 0", "1m", "critical"]);
        expect(told("PostgreSQLDown")).toEqual(["== 0", "1m", "critical"]);
        expect(told("TargetDown")).toEqual(["== 0", "1m", "critical"]);
    });

    it("name their page, by URL where its folder is known", () => {
        const annotations = (runbookBaseUrl?: string) =>
            alerts(rulesFor({ ...everything, runbookBaseUrl })).find(({ alert }) => alert === "TargetDown")!
                .annotations;
        expect(annotations()).toEqual({ runbook: "runbooks/TargetDown.md" });
        expect(annotations("https://docs.example.com/runbooks/")).toEqual({
            runbook_url: "https://docs.example.com/runbooks/TargetDown.md",
        });
    });
});

describe("runbooks", () => {
    const folder = join(__dirname, "../../runbooks");

    it("are there for every alert, and for nothing else", () => {
        const expected = alerts(rulesFor(everything)).map(({ alert }) => `${alert}.md`);
        expect(readdirSync(folder).sort()).toEqual(expected.sort());
    });

    it.each(readdirSync(folder))(
        "%s has a meaning, an impact, three commands, causes and a remedy",
        (page) => {
            const text = readFileSync(join(folder, page), "utf8");
            expect([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading)).toEqual([
                page.replace(".md", ""),
                "Meaning",
                "Impact",
                "First commands",
                "Usual causes",
                "Remedy",
            ]);
            expect(text.match(/```sh/g)).toHaveLength(3);
        },
    );
});
