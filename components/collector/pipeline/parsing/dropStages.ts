import type { DropRule } from "../../../spec/logs";
import { whereAll } from "../selector";
import type { Stage } from "../stage";

const mark = "too_long";

/** Leaves lines out, all of them or but for a share. The rules see the line as it would be stored, and its level. */
export function dropStages(rules: readonly DropRule[] = []): Stage[] {
    return rules.map((rule, index) => ({
        kind: "match",
        selector: whereAll(rule),
        stages: leftOut(rule, `drop_rule_${index + 1}`),
    }));
}

function leftOut({ longerThanKilobytes, keepRatio = 0 }: DropRule, reason: string): Stage[] {
    const longerThan = longerThanKilobytes === undefined ? undefined : Math.round(longerThanKilobytes * 1024);
    if (keepRatio === 0) {
        return [
            { kind: "drop", ...(longerThan === undefined ? { expression: "^" } : { longerThan }), reason },
        ];
    }
    const sampled: Stage = { kind: "sampling", rate: keepRatio };
    return longerThan === undefined ? [sampled] : onLong(longerThan, sampled);
}

/** No selector sees how long a line is: a label tells it for a moment. */
function onLong(bytes: number, stage: Stage): Stage[] {
    return [
        { kind: "template", source: mark, template: `{{ if gt (len .Entry) ${bytes} }}yes{{ end }}` },
        { kind: "labels", values: { [mark]: "" } },
        {
            kind: "match",
            selector: `{${mark}="yes"}`,
            stages: [{ kind: "labelDrop", labels: [mark] }, stage],
        },
    ];
}
