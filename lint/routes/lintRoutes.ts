import type { LintContext } from "../context";
import type { Finding } from "../finding";
import type { SourceFile } from "../rules/lintRuleFiles";
import { readRuleFile } from "../rules/readRuleFile";
import { subjectsOf, withRecordsOf } from "../rules/subjects";
import { AlertLabels } from "./alertLabels";
import { routeHits } from "./checks";
import { readRouting } from "./readRouting";

/**
 * Checks an Alertmanager configuration against the alerts of rule files; without alerts there is nothing to check.
 * amtool checks whether Alertmanager accepts it.
 */
export function lintRoutes(
    alertmanager: SourceFile,
    ruleFiles: readonly SourceFile[],
    context: LintContext,
): Finding[] {
    const rules = ruleFiles.flatMap(({ file, text }) => readRuleFile(file, text).rules);
    const subjects = subjectsOf(rules, withRecordsOf(rules, context)).filter(
        ({ rule }) => rule.kind === "alert",
    );
    const routing = readRouting(alertmanager.file, alertmanager.text);
    if (routing === undefined || subjects.length === 0) {
        return [];
    }
    const alerts = subjects.map((subject) => new AlertLabels(subject));
    return [...routeHits(routing, alerts)].map(({ check, at, lines, where, message }) => ({
        code: check.code,
        severity: check.severity,
        file: alertmanager.file,
        ...at,
        where,
        message,
        reason: check.reason,
        fix: check.fix,
        lines,
    }));
}
