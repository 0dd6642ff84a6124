import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Fault, InvalidSpecError } from "../spec/fault";
import type { RuleFile } from "../spec/ruleFile";
import { filesMatching } from "./glob";

/**
 * Reads files of rules in Prometheus's own format, for `ruleFiles` of a spec.
 *
 * `patterns` are paths below `folder`, which may have `*`, `?`, `**` and `{a,b}`: `monitoring/rules/*.yml`.
 *
 * @throws InvalidSpecError for each pattern that matches nothing: a rule that is not there cannot fire.
 */
export function readRuleFiles(patterns: readonly string[], folder: string): RuleFile[] {
    return readMatching("ruleFiles", patterns, folder);
}

/** The same for files of another setting. */
export function readMatching(field: string, patterns: unknown, folder: string): RuleFile[] {
    if (!Array.isArray(patterns)) {
        throw new InvalidSpecError([
            { path: field, rule: "must be a list of paths of files", value: patterns },
        ]);
    }
    const faults: Fault[] = [];
    const paths = patterns.flatMap((pattern: unknown, index) => {
        const found = typeof pattern === "string" && pattern !== "" ? filesMatching(pattern, folder) : [];
        if (found.length === 0) {
            faults.push({
                path: `${field}[${index}]`,
                rule: "must match a file below the project's folder",
                value: pattern,
            });
        }
        return found;
    });
    if (faults.length > 0) {
        throw new InvalidSpecError(faults);
    }
    return [...new Set(paths)].map((path) => ({ path, text: readFileSync(resolve(folder, path), "utf8") }));
}
