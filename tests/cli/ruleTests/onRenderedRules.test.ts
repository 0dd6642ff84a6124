import { load } from "js-yaml";
import { onRenderedRules } from "../../../cli/ruleTests/onRenderedRules";

const rendered = {
    "rules/host.yml": "/tmp/x/rules/host.yml",
    "rules/files/monitoring_rules_api.yml": "/tmp/x/rules/files/monitoring_rules_api.yml",
};

const placed = (text: string) => onRenderedRules({ path: "monitoring/tests/api.yml", text }, rendered);

describe("a test of rules", () => {
    it("is about all rules of the stack where it names none, and is the same text otherwise", () => {
        const text = "# ours\nevaluation_interval: 1m\ntests: []";
        expect(placed(text)).toBe(
            `${text}\nrule_files:\n  - /tmp/x/rules/host.yml\n  - /tmp/x/rules/files/monitoring_rules_api.yml\n`,
        );
    });

    it("is about the rules that it names: files by their path, groups of the project by their name", () => {
        const text =
            "rule_files: [../rules/api.yml, host.yml]\ntests:\n  - values: 0+1x10\n    eval_time: 5m\n";
        expect(load(placed(text))).toEqual({
            rule_files: ["/tmp/x/rules/files/monitoring_rules_api.yml", "/tmp/x/rules/host.yml"],
            tests: [{ values: "0+1x10", eval_time: "5m" }],
        });
    });

    it("is refused where it names rules that are not deployed, or is no test", () => {
        expect(() => placed("rule_files: [redis.yml]\n")).toThrow(
            [
                'monitoring/tests/api.yml: rule_files must name deployed rules, got "redis.yml".',
                "Known files: host.yml, monitoring_rules_api.yml, and the files of vigie:ruleFiles by their paths.",
                "Without rule_files, a test covers all of them.",
            ].join("\n"),
        );
        expect(() => placed("- a\n")).toThrow("monitoring/tests/api.yml must be an object with tests");
        expect(() => placed("tests: [\n")).toThrow("monitoring/tests/api.yml must be YAML: ");
    });
});
