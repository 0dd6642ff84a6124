import { validateRuleGroups } from "../../../components/prometheus/validateRuleGroups";
import type { RuleGroup } from "../../../rules/types";
import { collectFaults } from "../../support/faults";

const faultsOf = (groups: unknown, otherGroups?: readonly string[]): string[] =>
    collectFaults("", (c) => validateRuleGroups(c, "ruleGroups", groups as RuleGroup[], otherGroups));

const alert = {
    alert: "HighErrorRate",
    expr: "rate(errors_total[5m]) > 0.05",
    for: "5m",
    severity: "critical",
    summary: "{{ $labels.job }} fails",
    description: "{{ $value }} errors/s",
};
const group = (...rules: unknown[]) => [{ name: "api", rules }];
const changed = (changes: object) => group({ ...alert, ...changes });
const at = "ruleGroups[0].rules[0]";

describe("rule groups", () => {
    it("may have alerts and recording rules", () => {
        expect(faultsOf(group(alert, { record: "job:errors:rate5m", expr: "sum by (job) (up)" }))).toEqual(
            [],
        );
        expect(faultsOf(undefined)).toEqual([]);
    });

    it("may have one alert at two severities", () => {
        expect(faultsOf(group(alert, { ...alert, severity: "warning" }))).toEqual([]);
    });

    it.each<[string, unknown, string]>([
        ["no list", { api: [] }, 'ruleGroups must be a list, got "(not shown)"'],
        [
            "a name that is no file's",
            [{ name: "API rules", rules: [alert] }],
            "ruleGroups[0].name must begin with a lower-case letter and have only lower-case letters, digits and '-', at most 40, got \"API rules\"",
        ],
        ["a name twice", [...group(alert), ...group(alert)], 'ruleGroups[1].name must be unique, got "api"'],
        [
            "the name of the group that identifies the configuration",
            [{ name: "vigie-configuration", rules: [alert] }],
            'ruleGroups[0].name must not be the name of another group of the stack, got "vigie-configuration"',
        ],
        [
            "the name of the group that marks deployments",
            [{ name: "vigie-deployment", rules: [alert] }],
            'ruleGroups[0].name must not be the name of another group of the stack, got "vigie-deployment"',
        ],
        [
            "no rules",
            [{ name: "api", rules: [] }],
            "ruleGroups[0].rules must be a list with at least one entry, got []",
        ],
        [
            "an interval as text",
            [{ name: "api", intervalSeconds: "30s", rules: [alert] }],
            'ruleGroups[0].intervalSeconds must be a whole number above 0, got "30s"',
        ],
        ["a rule that is null", group(null), `${at} must be an object, got null`],
        [
            "a rule without a name",
            group({ expr: "up" }),
            `${at} must have a name: alert or record, got nothing`,
        ],
        [
            "a name with a space",
            changed({ alert: "High error rate" }),
            `${at}.alert must be a name in PascalCase: letters and digits, beginning with a capital, got "High error rate"`,
        ],
        [
            "an alert that records",
            changed({ record: "a:b:c" }),
            `${at}.record is not an option here (there are: alert, expr, for, keepFiringFor, severity, labels, summary, description, annotations), got "(not shown)"`,
        ],
        ["no expression", changed({ expr: " " }), `${at}.expr must be a PromQL expression, got " "`],
        [
            "an expression that ends too early",
            changed({ expr: "sum(rate(errors_total[5m])" }),
            `${at}.expr must be PromQL, but has an unexpected end at line 1, column 27, got "sum(rate(errors_total[5m])"`,
        ],
        [
            "an error on the second line",
            changed({ expr: "up\n== = 0" }),
            `${at}.expr must be PromQL, but has an error at line 2, column 4, got "up\\n== = 0"`,
        ],
        [
            "a function that there is not",
            changed({ expr: "raet(errors_total[5m])" }),
            `${at}.expr must be PromQL, but has an error at line 1, column 5, got "raet(errors_total[5m])"`,
        ],
        [
            "a duration as a number",
            changed({ for: 5 }),
            `${at}.for must be a duration such as 30s, 5m or 1h30m, got 5`,
        ],
        [
            "a duration without a unit",
            changed({ keepFiringFor: "10" }),
            `${at}.keepFiringFor must be a duration such as 30s, 5m or 1h30m, got "10"`,
        ],
        [
            "another severity",
            changed({ severity: "page" }),
            `${at}.severity must be one of critical, warning, info, got "page"`,
        ],
        [
            "a severity in the labels",
            changed({ labels: { severity: "info" } }),
            `${at}.labels.severity must be set by the rule's own field severity, got "info"`,
        ],
        [
            "a label that is no name",
            changed({ labels: { "my-team": "a" } }),
            `${at}.labels.my-team must be a label name ([a-zA-Z_][a-zA-Z0-9_]*, not beginning with '__'), got "my-team"`,
        ],
        [
            "no summary",
            changed({ summary: undefined }),
            `${at}.summary must be text that is not empty, got nothing`,
        ],
        [
            "an open template",
            changed({ description: "{{ $value errors/s" }),
            `${at}.description must close each {{ with }}, and open each }} with {{, got "{{ $value errors/s"`,
        ],
        [
            "a template closed twice",
            changed({ annotations: { dashboard: "{{ $labels.job }} }}" } }),
            `${at}.annotations.dashboard must close each {{ with }}, and open each }} with {{, got "{{ $labels.job }} }}"`,
        ],
        [
            "an annotation that has a field",
            changed({ annotations: { summary: "x" } }),
            `${at}.annotations.summary must be set by the rule's own field summary, got "x"`,
        ],
        [
            "a metric name with braces",
            group({ record: 'job:up{a="b"}', expr: "up" }),
            `${at}.record must be a metric name, level:metric:operation, got "job:up{a=\\"b\\"}"`,
        ],
        [
            "an alert twice",
            group(alert, { ...alert, expr: "up == 0" }),
            'ruleGroups[0].rules[1] must differ from the other rules of its group in name or labels, got "HighErrorRate{severity=\\"critical\\"}"',
        ],
    ])("are refused for %s", (_, groups, fault) => {
        expect(faultsOf(groups)).toEqual([fault]);
    });

    it("are refused where a group of the stack has the name", () => {
        expect(faultsOf(group(alert), ["api"])).toEqual([
            'ruleGroups[0].name must not be the name of another group of the stack, got "api"',
        ]);
    });

    it.each([null, 1, "x", [], {}, [null], true])("of odd types never make validation throw: %j", (odd) => {
        for (const key of [...Object.keys(alert), "labels", "annotations", "record"]) {
            expect(() => faultsOf(changed({ [key]: odd }))).not.toThrow();
        }
        expect(() => faultsOf([odd])).not.toThrow();
        expect(() => faultsOf([{ name: odd, rules: odd }])).not.toThrow();
    });
});
