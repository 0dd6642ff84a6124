import type { LintContext } from "../context";
import type { Finding } from "../finding";
import type { SourceFile } from "../rules/lintRuleFiles";

/** Checks an Alertmanager's configuration against the alerts of rule files that it is to deliver. */
export function lintRoutes(
    _alertmanager: SourceFile,
    _ruleFiles: readonly SourceFile[],
    _context: LintContext,
): Finding[] {
    return [];
}
