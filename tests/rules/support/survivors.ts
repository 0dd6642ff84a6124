import { isAlertRule } from "../../../rules/types";
import type { AlertCase } from "./alertCase";
import type { Mutant, Rules } from "./mutants";
import { renamed, renamedAlert } from "./packRules";
import { playTests } from "./playTests";
import { type Part, unitTestFiles } from "./unitTest";

/** An alert's case, and the mutants that it is to find out. */
export interface Checked {
    /** Unique, also where packs have alerts of the same name. */
    name: string;
    alert: string;
    /** The records that the alert uses, and the alert: the case must hold for them. */
    original: Rules;
    alertCase: AlertCase;
    mutants: readonly Mutant[];
}

/**
 * The mutants that pass their alert's case, as `pack-Alert: what was changed`.
 *
 * Each part of a case is played to those only that passed the parts before it: most mutants fire at another minute or
 * not at all, and few are left for the minute when the alert resolves, which can be a day later.
 */
export async function survivorsOf(checked: readonly Checked[]): Promise<string[]> {
    let left = checked;
    for (const part of ["fires", "quiet", "resolves"] as const) {
        left = await play(left, part);
    }
    return left.flatMap(({ name, mutants }) => mutants.map(({ label }) => `${name}: ${label}`));
}

/**
 * What passes a part of the cases.
 *
 * All mutants of an alert are evaluated side by side, under names of their own, in one unit test: the series are
 * loaded once, and promtool names those that fail.
 */
async function play(checked: readonly Checked[], part: Part): Promise<Checked[]> {
    const played = checked.filter(({ mutants }) => mutants.length > 0);
    const failures = await playTests(new Map(played.map((one) => [one.name, testOf(one, part)] as const)));
    const left = played.map((one) => survivorsIn(one, failures.get(one.name) ?? ""));
    // A rule that cannot be evaluated ends its unit test: the others have not been judged.
    const isUnjudged = ({ name }: Checked) => failures.get(name)?.includes(", err: ") === true;
    const judged = left.filter((one) => !isUnjudged(one));
    const unjudged = left.filter(isUnjudged);
    return unjudged.length === 0 ? judged : [...judged, ...(await play(unjudged, part))];
}

function survivorsIn(checked: Checked, output: string): Checked {
    if (/_original\b/.test(output)) {
        throw new Error(`The case of ${checked.name} fails without a mutation: ${output}`);
    }
    const left = checked.mutants.filter((_, index) => !new RegExp(`_m${index}\\b`).test(output));
    if (output !== "" && left.length === checked.mutants.length) {
        throw new Error(`promtool names no rule: ${output}`);
    }
    return { ...checked, mutants: left };
}

function testOf({ name, alert, alertCase, original, mutants }: Checked, part: Part): Record<string, string> {
    const subjects = [
        { alert: `${alert}_original`, group: renamed(original, "original") },
        ...mutants.map(({ rules }, index) => ({
            alert: `${alert}_m${index}`,
            // What has the original's records need not evaluate them again.
            group: rules.every((rule) => isAlertRule(rule) || original.includes(rule))
                ? renamedAlert(rules, `m${index}`, "original")
                : renamed(rules, `m${index}`),
        })),
    ];
    return unitTestFiles(name, subjects, alertCase, [part]);
}
