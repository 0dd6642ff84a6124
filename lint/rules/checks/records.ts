import type { RuleCheck } from "../check";

export const recordName: RuleCheck = {
    code: "VL218",
    name: "record-name",
    severity: "warning",
    reason: "The name of a recording rule states its aggregation level, metric and operations. A name without colons looks like an exporter's metric.",
    fix: "Name it level:metric:operations, such as instance:node_cpu:rate5m.",
    *find({ rule, context }) {
        if (rule.kind === "record" && !/^[a-zA-Z_]\w*:\w*(:\w+)?$/.test(rule.name.value)) {
            const severity = context.strict ? {} : { severity: "info" as const };
            yield {
                at: rule.name.at(0),
                message: `${rule.name.value} is not of the form level:metric:operations`,
                ...severity,
            };
        }
    },
};

export const recordShadowsMetric: RuleCheck = {
    code: "VL219",
    name: "record-shadows-metric",
    severity: "warning",
    reason: "The recording rule has the name of an exposed metric: a selector matches both.",
    fix: "Rename the recording rule.",
    *find({ rule, context }) {
        const known = rule.kind === "record" ? context.metrics.find(rule.name.value) : undefined;
        if (known && known.from !== "a recording rule") {
            yield { at: rule.name.at(0), message: `${known.from} exposes ${rule.name.value}` };
        }
    },
};
