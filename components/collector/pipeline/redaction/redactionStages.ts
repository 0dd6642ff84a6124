import type { RedactionSpec } from "../../../spec/redaction";
import { whereLine } from "../selector";
import type { Stage } from "../stage";
import type { RedactionPattern } from "./pattern";
import { redactionPatterns } from "./redactionPatterns";

/**
 * Redacts secrets in an entry. Must come after lines are joined and before anything is taken out of them.
 *
 * Most lines have no secret: one question for each group of patterns spares them all the others.
 */
export function redactionStages(spec: RedactionSpec = {}): Stage[] {
    return grouped(redactionPatterns(spec), 0);
}

/** Patterns one after the other that ask the same question, which is the one so deep in their list, asked once. */
function grouped(patterns: readonly RedactionPattern[], depth: number): Stage[] {
    const stages: Stage[] = [];
    for (let first = 0; first < patterns.length;) {
        const question = patterns[first]?.where[depth];
        const rest = patterns.slice(first);
        const end = rest.findIndex(({ where }) => where[depth] !== question);
        const group = end === -1 ? rest : rest.slice(0, end);
        stages.push(
            ...(question === undefined
                ? group.map(replaceStage)
                : [
                      {
                          kind: "match" as const,
                          selector: whereLine(question),
                          stages: grouped(group, depth + 1),
                      },
                  ]),
        );
        first += group.length;
    }
    return stages;
}

function replaceStage({ expression, replacement }: RedactionPattern): Stage {
    return { kind: "replace", expression, replace: replacement };
}
