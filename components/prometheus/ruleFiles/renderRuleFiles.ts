import type { Files } from "../../spec/files";
import type { RuleFile } from "../../spec/ruleFile";

/** Folder of a spec's rule files, next to the built-in rules. */
export const ruleFilesPattern = "rules/files/*.yml";

/** The files as they are, in a folder of their own. */
export function renderRuleFiles(files: readonly RuleFile[]): Files {
    return Object.fromEntries(files.map(({ path, text }) => [deployedPath(path), text]));
}

/** `monitoring/rules/api.yaml` → `rules/files/monitoring_rules_api.yml`. */
export function deployedPath(path: string): string {
    const name = path.replace(/\.ya?ml$/i, "").replace(/^(\.{0,2}\/)+/, "");
    return `rules/files/${name.replace(/[^A-Za-z0-9.-]/g, "_")}.yml`;
}
