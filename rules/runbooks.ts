import { isAlertRule, type Rule, type RuleGroup } from "./types";

/**
 * The groups with the page of each alert in its annotations: `runbook_url` below `baseUrl`, or without one `runbook`,
 * the page's path in this project.
 */
export function withRunbooks(groups: readonly RuleGroup[], baseUrl?: string): RuleGroup[] {
    return groups.map((group) => ({
        ...group,
        rules: group.rules.map((rule) => withRunbook(rule, baseUrl)),
    }));
}

function withRunbook(rule: Rule, baseUrl: string | undefined): Rule {
    if (!isAlertRule(rule)) {
        return rule;
    }
    const page = `${rule.alert}.md`;
    const runbook: Record<string, string> =
        baseUrl === undefined
            ? { runbook: `runbooks/${page}` }
            : { runbook_url: `${baseUrl.replace(/\/+$/, "")}/${page}` };
    return { ...rule, annotations: { ...runbook, ...rule.annotations } };
}
