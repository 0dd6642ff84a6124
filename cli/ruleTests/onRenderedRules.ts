import { posix } from "node:path";
import { CORE_SCHEMA, dump, load } from "js-yaml";
import { deployedPath } from "../../components/prometheus/ruleFiles/renderRuleFiles";
import { Refusal } from "../report/refusal";
import type { RuleTest } from "./ruleTest";

/** Locations of the rendered rules, by path in Prometheus's configuration: `rules/host.yml`. */
export type RenderedRules = Readonly<Record<string, string>>;

/**
 * Rewrites a promtool unit test so that its `rule_files` are the rendered rules.
 *
 * By default these are all rules of the stack. An entry is one of the spec's `ruleFiles`, by its path relative to the
 * test, or a rule file of the project: `host.yml`.
 */
export function onRenderedRules({ path, text }: RuleTest, rendered: RenderedRules): string {
    const test = parse(path, text);
    if (test.rule_files === undefined || test.rule_files === null) {
        // Appended, so that promtool's line numbers stay those of the file.
        return `${text.replace(/\n?$/, "\n")}${dump({ rule_files: Object.values(rendered) }, { lineWidth: -1 })}`;
    }
    const files: unknown[] = Array.isArray(test.rule_files) ? test.rule_files : [test.rule_files];
    const placed = files.map((file) => placeOf(path, String(file), rendered));
    return dump({ ...test, rule_files: placed }, { schema: CORE_SCHEMA, lineWidth: -1 });
}

function parse(path: string, text: string): Record<string, unknown> {
    try {
        const test = load(text, { schema: CORE_SCHEMA });
        if (typeof test === "object" && test !== null && !Array.isArray(test)) {
            return test as Record<string, unknown>;
        }
    } catch (error) {
        throw new Refusal(`${path} must be YAML: ${(error as Error).message}`);
    }
    throw new Refusal(`${path} must be an object with tests in promtool's format.`);
}

function placeOf(test: string, file: string, rendered: RenderedRules): string {
    const own = deployedPath(posix.join(posix.dirname(test), file));
    const ofGroup = `rules/${posix.basename(file)}`;
    const place = rendered[own] ?? rendered[ofGroup];
    if (place === undefined) {
        throw new Refusal(
            `${test}: rule_files must name deployed rules, got ${JSON.stringify(file)}.`,
            `Known files: ${Object.keys(rendered)
                .map((name) => posix.basename(name))
                .join(", ")}, and the files of vigie:ruleFiles by their paths.`,
            "Without rule_files, a test covers all of them.",
        );
    }
    return place;
}
