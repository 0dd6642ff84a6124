import type { CheckInfo } from "../../finding";

export const yamlSyntax: CheckInfo = {
    code: "VL201",
    name: "yaml-syntax",
    severity: "error",
    reason: "Prometheus rejects a file that is not valid YAML.",
    fix: "Fix the YAML at the reported position.",
};

export const ruleStructure: CheckInfo = {
    code: "VL202",
    name: "rule-structure",
    severity: "error",
    reason: "Prometheus rejects a file with an unknown field or with a rule that lacks a required one.",
    fix: "Use the documented fields: alert or record, expr, for, keep_firing_for, labels, annotations.",
};

export const notARuleFile: CheckInfo = {
    code: "VL203",
    name: "not-a-rule-file",
    severity: "info",
    reason: "The file has no Prometheus or Loki rules, or generates them from a template: there is nothing to lint.",
    fix: "Render templates first, and lint the result.",
};
