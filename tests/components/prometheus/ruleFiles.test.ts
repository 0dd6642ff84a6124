import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planPrometheus } from "../../../components/prometheus/plan";
import { parseRuleFile } from "../../../components/prometheus/ruleFiles/parseRuleFile";
import { validateRuleFiles } from "../../../components/prometheus/ruleFiles/validateRuleFiles";
import type { RuleFile } from "../../../components/spec/ruleFile";
import { collectFaults } from "../../support/faults";

const faults = (...files: unknown[]): string[] =>
    collectFaults("", (c) => validateRuleFiles(c, "ruleFiles", files as RuleFile[]));

const file = (text: string, path = "monitoring/rules/api.yml") => ({ path, text });

/** What Prometheus takes, and what our own groups could not say. */
const foreign = `# By the team of the API.
groups:
  - name: API (new)
    interval: 0
    limit: 10
    query_offset: 1m
    labels:
      team: api
    rules:
      - &slow
        alert: slow responses
        expr: |
          histogram_quantile(0.9, rate(latency_bucket[5m])) > 1
        labels:
          severity: page
          empty:
          number: 5
        annotations:
          summary:
      - <<: *slow
        alert: very slow responses
        for: 1h30m
        keep_firing_for: 5m
      - record: a:b
        expr: vector(1)
      - record: a:b
        expr: vector(2)
        labels: { of: two }
      - {record: "utf8.name", expr: '{"http.requests"} * 2'}
  - name: no rules yet
    rules:
`;

describe("a file in Prometheus's own format", () => {
    it("is right where Prometheus takes it, with any names, labels and severities", () => {
        expect(faults(file(foreign))).toEqual([]);
        expect(faults(file(""))).toEqual([]);
        expect(faults(file("# a comment\n"))).toEqual([]);
        expect(faults(file("groups:\n"))).toEqual([]);
    });

    it("is deployed to the byte, beside the project's own rules", () => {
        const { config } = planPrometheus({ name: "shop", ruleFiles: [file(foreign)] });
        expect(config.files["rules/files/monitoring_rules_api.yml"]).toBe(foreign);
        expect(config.files["prometheus.yml"]).toContain(
            "rule_files:\n  - rules/*.yml\n  - rules/files/*.yml\n",
        );
    });

    it("leaves prometheus.yml as it is where there is none", () => {
        expect(planPrometheus({ name: "shop" }).config.files["prometheus.yml"]).toContain(
            "rule_files:\n  - rules/*.yml\nscrape_configs:",
        );
    });

    it("tells its alerts with the labels of group and rule, and with their lines", () => {
        const [group] = parseRuleFile(file(foreign));
        expect(group?.name).toBe("API (new)");
        expect(group?.rules.slice(0, 2)).toEqual([
            {
                alert: "slow responses",
                expr: "histogram_quantile(0.9, rate(latency_bucket[5m])) > 1\n",
                labels: { team: "api", severity: "page", number: "5" },
                annotations: {},
                line: 11,
            },
            expect.objectContaining({ alert: "very slow responses", for: "1h30m", line: 20 }),
        ]);
    });

    it.each([
        [
            "an expression that is none",
            "groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: sum(up\n",
            'monitoring/rules/api.yml:5: groups[0].rules[0].expr must be PromQL, but has an unexpected end at line 1, column 7, got "sum(up"',
        ],
        [
            "a misspelt key",
            "groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: up\n        fro: 5m\n",
            'monitoring/rules/api.yml:6: groups[0].rules[0].fro is not an option here (did you mean for? there are: record, alert, expr, for, keep_firing_for, labels, annotations), got "(not shown)"',
        ],
        [
            "a duration that is none",
            "groups:\n  - name: a\n    interval: 5min\n    rules: []\n",
            'monitoring/rules/api.yml:3: groups[0].interval must be a duration such as 30s, 5m or 1h30m, got "5min"',
        ],
        [
            "two groups of a name",
            "groups:\n  - name: a\n  - name: a\n",
            'monitoring/rules/api.yml:3: groups[1].name must be unique, got "a"',
        ],
        [
            "a rule twice, whatever group it is in",
            "groups:\n  - {name: a, rules: [{record: x, expr: up}]}\n  - name: b\n    rules:\n      - record: x\n        expr: down\n",
            'monitoring/rules/api.yml:5: groups[1].rules[0] must differ from the other rules of its file in name or labels, got "x{}"',
        ],
        [
            "a time in a recording rule",
            "groups:\n  - name: a\n    rules:\n      - record: x\n        expr: up\n        for: 5m\n",
            'monitoring/rules/api.yml:6: groups[0].rules[0].for must not be set in a recording rule, got "5m"',
        ],
        [
            "a rule without a name",
            "groups:\n  - name: a\n    rules:\n      - expr: up\n",
            "monitoring/rules/api.yml:4: groups[0].rules[0] must have a name: alert or record, and not both, got nothing",
        ],
        [
            "labels that are a list",
            "groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: up\n        labels: [a]\n",
            'monitoring/rules/api.yml:6: groups[0].rules[0].labels must be an object, got ["a"]',
        ],
        [
            "another top",
            "rules: []\n",
            'monitoring/rules/api.yml:1: rules is not an option here (there are: groups), got "(not shown)"',
        ],
        ["a list", "- a\n", 'monitoring/rules/api.yml: the file must be an object, got "(not shown)"'],
        [
            "what is no YAML",
            "groups:\n  - name: a\n   rules: []\n",
            'monitoring/rules/api.yml:3 must be YAML: bad indentation of a sequence entry, got "rules: []"',
        ],
    ])("is refused for %s, with file and line", (_, text, fault) => {
        expect(faults(file(text))).toEqual([fault]);
    });

    it("needs a path of its own", () => {
        expect(faults(file("", "a/b.yml"), file("", "a_b.yaml"))).toEqual([
            'ruleFiles[1].path must differ from a/b.yml in letters and digits, got "a_b.yaml"',
        ]);
        expect(faults({ text: "" }, { path: "a.yml" }, "a.yml")).toEqual([
            "ruleFiles[0].path must be text that is not empty, got nothing",
            "ruleFiles[1].text must be the text of the file, got nothing",
            'ruleFiles[2] must be an object, got "(not shown)"',
        ]);
    });

    it("takes the project's own rendered rules as right", () => {
        const { config } = planPrometheus({
            name: "shop",
            ruleGroups: [
                {
                    name: "own",
                    rules: [
                        {
                            alert: "Own",
                            expr: "up == 0",
                            severity: "info",
                            summary: "a",
                            description: "b",
                            keepFiringFor: "5m",
                        },
                    ],
                },
            ],
        });
        expect(faults(file(config.files["rules/own.yml"]!))).toEqual([]);
        const example = "examples/rules/rules/shop.yml";
        expect(faults(file(readFileSync(join(__dirname, "../../..", example), "utf8"), example))).toEqual([]);
    });
});
