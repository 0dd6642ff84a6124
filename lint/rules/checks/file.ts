import type { CheckInfo } from "../../finding";

export const yamlSyntax: CheckInfo = {
    code: "VL201",
    name: "yaml-syntax",
    severity: "error",
    reason: "Prometheus refuses a file that is no YAML, and all rules in it.",
    mend: "Mend the YAML at the place named.",
};

export const ruleStructure: CheckInfo = {
    code: "VL202",
    name: "rule-structure",
    severity: "error",
    reason: "Prometheus refuses a file with a field that it does not know, or with a rule that lacks what it needs.",
    mend: "Use the fields of the documentation: alert or record, expr, for, keep_firing_for, labels, annotations.",
};

export const notRules: CheckInfo = {
    code: "VL203",
    name: "not-a-rule-file",
    severity: "info",
    reason: "The file has no rules of Prometheus or Loki, or makes them by a template: there is nothing to judge.",
    mend: "Render templates first, and give the files that come of it.",
};
