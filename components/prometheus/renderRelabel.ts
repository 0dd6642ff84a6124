import type { RelabelRule } from "../spec/scrapeJob";

/** https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config */
export function renderRelabel(rules: readonly RelabelRule[] | undefined): object[] | undefined {
    return rules?.map((rule) => ({
        source_labels: rule.sourceLabels,
        separator: rule.separator,
        target_label: rule.targetLabel,
        regex: rule.regex,
        modulus: rule.modulus,
        replacement: rule.replacement,
        action: rule.action,
    }));
}
