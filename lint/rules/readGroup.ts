import { isMap, isSeq, type YAMLMap } from "yaml";
import { durationSeconds } from "../../components/language/duration";
import type { GroupNode, Located, RuleNode } from "./model";
import type { YamlFile } from "./yamlFile";

/** Fields of a group in Prometheus, Thanos, Mimir, Loki and vmalert. */
const groupKeys = `name interval query_offset limit labels rules partial_response_strategy source_tenants
    evaluation_delay align_evaluation_time_on_interval remote_write type concurrency params headers notifier_headers
    tenant eval_offset eval_delay eval_alignment debug`.split(/\s+/);
const ruleKeys = ["alert", "record", "expr", "for", "keep_firing_for", "labels", "annotations", "debug"];

/** Reads a group with its rules. */
export function readGroup(
    map: YAMLMap,
    source: YamlFile,
    dialect: GroupNode["dialect"],
): { group: GroupNode; rules: RuleNode[] } {
    const name = source.textOf(source.get(map, "name"));
    const interval = source.textOf(source.get(map, "interval"));
    const where = `group ${name ?? ""}`.trim();
    source.onlyKeys(map, groupKeys, where);
    if (name === undefined) {
        structure(source, map, where, "the group has no name");
    }
    const type = source.textOf(source.get(map, "type"));
    const group: GroupNode = {
        name: name ?? "",
        at: source.positionOf(source.get(map, "name") ?? map),
        intervalSeconds: interval === undefined ? undefined : durationSeconds(interval),
        labels: source.entries(source.get(map, "labels"), where),
        dialect: type === undefined || type === "prometheus" ? dialect : "victoriametrics",
    };
    const rules = source.get(map, "rules");
    const items = (isSeq(rules) ? rules.items : []).map((item) => source.resolve(item));
    return {
        group,
        rules: items.flatMap((item) => (isMap(item) ? (readRule(item, source, group) ?? []) : [])),
    };
}

function readRule(map: YAMLMap, source: YamlFile, group: GroupNode): RuleNode | undefined {
    const field = (key: string): Located | undefined => source.located(source.get(map, key));
    const [alert, record, expr] = [field("alert"), field("record"), field("expr")];
    const where = alert?.value ?? record?.value ?? `group ${group.name}`;
    source.onlyKeys(map, ruleKeys, where);
    const name = alert ?? record;
    if (name === undefined || expr === undefined || expr.value.trim() === "") {
        structure(
            source,
            map,
            where,
            name === undefined ? "the rule has neither alert nor record" : "the rule has no expr",
        );
        return undefined;
    }
    if (alert && record) {
        structure(source, map, where, "the rule has both alert and record");
    }
    if (record && /[{}]/.test(record.value) && !record.value.includes("{{")) {
        structure(source, map, where, `the name of the recording rule contains braces: ${record.value}`);
    }
    const labels = source.entries(source.get(map, "labels"), where);
    if (labels.some((label) => label.name === "__name__" || label.name === "")) {
        structure(source, source.get(map, "labels"), where, "a label must have a name other than __name__");
    }
    for (const key of alert ? [] : ["for", "keep_firing_for", "annotations"]) {
        if (source.get(map, key) !== undefined) {
            structure(source, source.get(map, key), where, `a recording rule must not have ${key}`);
        }
    }
    for (const key of ["for", "keep_firing_for"]) {
        const duration = field(key);
        if (
            duration &&
            durationSeconds(duration.value) === undefined &&
            duration.value !== "0" &&
            !duration.value.includes("{{")
        ) {
            structure(
                source,
                source.get(map, key),
                where,
                `${key}: "${duration.value}" is not a duration such as 5m`,
            );
        }
    }
    return {
        kind: alert ? "alert" : "record",
        name,
        expr,
        for: field("for"),
        keepFiringFor: field("keep_firing_for"),
        labels,
        annotations: source.entries(source.get(map, "annotations"), where),
        group,
        lines: source.linesOf(map),
        file: source.name,
        document: source.documentNumber,
    };
}

function structure(source: YamlFile, node: unknown, where: string, message: string): void {
    source.report({ kind: "structure", at: source.positionOf(node), where, message });
}
