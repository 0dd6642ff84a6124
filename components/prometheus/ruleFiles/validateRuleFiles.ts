import { Checker, isObject } from "../../spec/checker";
import { someText } from "../../spec/checkMap";
import type { RuleFile } from "../../spec/ruleFile";
import { readYaml, type YamlSource } from "../../spec/yamlSource";
import { deployedPath } from "./renderRuleFiles";
import { validateForeignGroup } from "./validateForeignGroup";

/** Checks files of rules in Prometheus's own format by Prometheus's rules, with file and line in each fault. */
export function validateRuleFiles(
    checker: Checker,
    field: string,
    files: readonly RuleFile[] | undefined,
): void {
    const paths = new Map<string, string>();
    checker.each(field, files, (c, file) => {
        if (!c.object(file, ["path", "text"])) {
            return;
        }
        c.required("path", file.path, someText);
        if (typeof file.text !== "string") {
            c.report("text", "must be the text of the file", undefined);
        }
        if (typeof file.text !== "string" || !someText.holds(file.path)) {
            return;
        }
        const other = paths.get(deployedPath(file.path));
        if (other !== undefined) {
            c.report("path", `must differ from ${other} in letters and digits`, file.path);
        }
        paths.set(deployedPath(file.path), file.path);
        validateFile(checker, file);
    });
}

function validateFile(checker: Checker, { path, text }: RuleFile): void {
    const source = readYaml(text);
    if (!("value" in source)) {
        checker.faults.push({
            path: `${path}:${source.line}`,
            rule: `must be YAML: ${source.reason}`,
            value: lineAt(text, source.line),
        });
        return;
    }
    const found = new Checker();
    // A file without anything in it has no rules, which Prometheus does not mind.
    if (source.value !== null && source.value !== undefined && found.object(source.value, ["groups"])) {
        const { groups } = source.value as { groups?: unknown };
        validateGroups(found, groups ?? []);
    }
    for (const fault of found.faults) {
        const line = lineOfFault(source, fault.path);
        checker.faults.push({
            ...fault,
            path: `${path}${line === undefined ? "" : `:${line}`}: ${fault.path || "the file"}`,
        });
    }
}

function validateGroups(checker: Checker, groups: unknown): void {
    const seen = new Set<string>();
    checker.each("groups", groups as unknown[], (c, group) => validateForeignGroup(c, group, seen));
    checker.unique("groups", groups as { name: string }[], "name");
}

/** The line of the value at a path such as `groups[0].rules[1].expr`, or of its parent if it is missing. */
function lineOfFault({ value, lineOf }: YamlSource, path: string): number | undefined {
    let node: unknown = value;
    let line: number | undefined = lineOf(value);
    for (const [, key, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
        if (key !== undefined) {
            line = lineOf(node, key) ?? line;
            node = isObject(node) ? node[key] : undefined;
        } else {
            node = Array.isArray(node) ? (node as unknown[])[Number(index)] : undefined;
            line = lineOf(node) ?? line;
        }
    }
    return line;
}

function lineAt(text: string, line: number): string | undefined {
    return text.split("\n")[line - 1]?.trim();
}
