import { isAlertRule, type Rule, type RuleGroup } from "../../rules/types";
import type { Checker } from "../spec/checker";
import { deploymentGroup } from "./renderDeployment";
import { proofGroup } from "./renderProof";
import { checkRuleGroupFields } from "./ruleGroupFields";
import { validateAlertRule } from "./validateAlertRule";
import type { ExpressionCheck } from "./validateExpression";
import { validatePromql } from "./validatePromql";

/**
 * Checks groups of rules that may be left out; `otherGroups` are the names of groups that come from elsewhere, and
 * `checkExpression` knows the language of the rules.
 */
export function validateRuleGroups(
    checker: Checker,
    field: string,
    groups: readonly RuleGroup[] | undefined,
    otherGroups: readonly string[] = [],
    checkExpression: ExpressionCheck = validatePromql,
): void {
    const free = {
        text: "must not be the name of another group of the stack",
        holds: (name: string) => ![proofGroup, deploymentGroup].includes(name) && !otherGroups.includes(name),
    };
    checker.each(field, groups, (c, group) => {
        if (checkRuleGroupFields(c, group)) {
            c.optional("name", group.name, free);
            validateRules(c, group.rules, checkExpression);
        }
    });
    checker.unique(field, groups, "name");
}

function validateRules(checker: Checker, rules: readonly Rule[], checkExpression: ExpressionCheck): void {
    const seen = new Set<string>();
    checker.eachObject("rules", rules, (c, rule) => {
        checkExpression(c, "expr", rule.expr);
        if (isAlertRule(rule)) {
            validateAlertRule(c, rule);
        }
        const identity = identify(rule);
        if (seen.has(identity)) {
            c.report("", "must differ from the other rules of its group in name or labels", identity);
        }
        seen.add(identity);
    });
}

/** What makes two rules one to Prometheus: name and labels. */
function identify(rule: Rule): string {
    const [name, severity] = isAlertRule(rule) ? [rule.alert, rule.severity] : [rule.record, undefined];
    const labels = Object.entries({ ...rule.labels, ...(severity && { severity }) });
    return `${name}{${labels
        .map(([label, value]) => `${label}="${value}"`)
        .sort()
        .join(",")}}`;
}
