import { durationSeconds } from "../../../components/language/duration";
import { isFilter } from "../../promql/ast";
import { constantOf } from "../../promql/inferUnits";
import { normalised, type RuleSetCheck, type RuleSubject, severityOf } from "../check";
import type { Entry, RuleNode } from "../model";

export const duplicateRule: RuleSetCheck = {
    code: "VL220",
    name: "duplicate-rule",
    severity: "warning",
    reason: "Two rules with the same name, labels and expression are evaluated twice, and a later change may miss one of them.",
    fix: "Remove one of them.",
    *findAll(subjects) {
        const seen = new Map<string, RuleNode>();
        for (const { rule } of subjects) {
            const key = [
                rule.kind,
                rule.name.value,
                normalised(rule.expr.value),
                labelsOf(rule.labels),
                rule.for?.value,
            ].join("\n");
            const before = seen.get(key);
            if (before) {
                const place = `${before.file === rule.file ? "" : `${before.file}, `}line ${before.lines[0]}`;
                yield {
                    rule,
                    at: rule.name.at(0),
                    message: `${rule.name.value} already exists with the same expression (${place})`,
                };
            } else {
                seen.set(key, rule);
            }
        }
    },
};

export const shadowedAlert: RuleSetCheck = {
    code: "VL221",
    name: "shadowed-alert",
    severity: "warning",
    reason: "Whenever this alert fires, another one of the same severity fires too, since its threshold is reached first.",
    fix: "Set different severities, or remove one.",
    *findAll(subjects) {
        const byQuestion = new Map<string, Limited[]>();
        for (const limited of subjects.flatMap((subject) => limitedAlert(subject) ?? [])) {
            byQuestion.set(limited.question, [...(byQuestion.get(limited.question) ?? []), limited]);
        }
        for (const limited of byQuestion.values()) {
            for (const one of limited) {
                const other = limited.find((candidate) => candidate !== one && isShadowedBy(one, candidate));
                if (other) {
                    yield {
                        rule: one.rule,
                        at: one.rule.name.at(0),
                        message: `${other.rule.name.value} fires whenever ${one.rule.name.value} does`,
                    };
                }
            }
        }
    },
};

/** An alert that compares with a number. */
interface Limited {
    rule: RuleNode;
    /** Compared expression, direction and severity. */
    question: string;
    limit: number;
    isAbove: boolean;
    forSeconds: number;
}

function limitedAlert({ rule, expression }: RuleSubject): Limited | undefined {
    const root = expression?.root;
    const limit = root && isFilter(root) ? constantOf(root.right) : undefined;
    if (
        rule.kind !== "alert" ||
        root === undefined ||
        !isFilter(root) ||
        limit === undefined ||
        !/^[<>]/.test(root.op)
    ) {
        return undefined;
    }
    const compared = normalised(rule.expr.value.slice(root.left.from, root.left.to));
    const labels = labelsOf(rule.labels.filter(({ name }) => name !== "severity"));
    return {
        rule,
        question: [compared, root.op, severityOf(rule) ?? "", labels].join("\n"),
        limit,
        isAbove: root.op.startsWith(">"),
        forSeconds: (rule.for && durationSeconds(rule.for.value)) ?? 0,
    };
}

function isShadowedBy(one: Limited, other: Limited): boolean {
    const isStricter = one.isAbove ? one.limit > other.limit : one.limit < other.limit;
    return isStricter && one.forSeconds >= other.forSeconds;
}

export const repeatedGroup: RuleSetCheck = {
    code: "VL222",
    name: "repeated-group",
    severity: "error",
    reason: "Prometheus rejects a file with two groups of the same name.",
    fix: "Rename one of the groups, or merge them.",
    *findAll(subjects) {
        const seen = new Map<string, RuleNode["group"]>();
        const reported = new Set<RuleNode["group"]>();
        for (const { rule } of subjects) {
            const key = `${rule.file}\n${rule.document}\n${rule.group.name}`;
            const first = seen.get(key) ?? rule.group;
            seen.set(key, first);
            if (first !== rule.group && !reported.has(rule.group)) {
                reported.add(rule.group);
                yield {
                    rule,
                    at: rule.group.at,
                    message: `another group of the file has the name ${rule.group.name}`,
                };
            }
        }
    },
};

function labelsOf(entries: readonly Entry[]): string {
    return entries
        .map(({ name, text }) => `${name}=${text.value}`)
        .sort()
        .join(",");
}
