import { posix } from "node:path";
import { CORE_SCHEMA, dump, load } from "js-yaml";
import { deployedPath } from "../../components/prometheus/ruleFiles/renderRuleFiles";
import { Refusal } from "../report/refusal";
import type { RuleTest } from "./ruleTest";

/** Where the rendered rules are, by path in the configuration of Prometheus: `rules/host.yml`. */
export type RenderedRules = Readonly<Record<string, string>>;

/**
 * A test file for promtool, whose `rule_files` are the rules as they are deployed.
 *
 * Without `rule_files` these are all rules of the stack. An entry is one of the spec's `ruleFiles`, by its path from the
 * test, or the name of a group of the project: `host.yml`.
 */
export function onRenderedRules({ path, text }: RuleTest, rendered: RenderedRules): string {
    const test = parse(path, text);
    if (test.rule_files === undefined || test.rule_files === null) {
        // Beside what is there already, so that promtool's positions stay those of the file.
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
    throw new Refusal(`${path} must be an object with tests, as promtool takes it.`);
}

function placeOf(test: string, file: string, rendered: RenderedRules): string {
    const own = deployedPath(posix.join(posix.dirname(test), file));
    const ofGroup = `rules/${posix.basename(file)}`;
    const place = rendered[own] ?? rendered[ofGroup];
    if (place === undefined) {
        throw new Refusal(
            `${test}: rule_files must name rules that are deployed, got ${JSON.stringify(file)}.`,
            `There are: ${Object.keys(rendered)
                .map((name) => posix.basename(name))
                .join(", ")}, and the files of vigie:ruleFiles by their paths.`,
            "Without rule_files, a test is about all of them.",
        );
    }
    return place;
}
