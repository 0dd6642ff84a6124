import { lintLogql } from "../../../lint";
import { logqlChecks } from "../../../lint/logql/checks";
import { own } from "../support/contexts";

const codesOf = (expression: string): string[] =>
    lintLogql(expression, own, { purpose: "alert" }).map(({ check }) => check.code);

describe("each check of LogQL", () => {
    it.each(logqlChecks.map((check) => [`${check.code} ${check.name}`, check] as const))(
        "%s finds its example, and nothing in the fixed one",
        (_, { code, example = "", fixed = "" }) => {
            expect([example, codesOf(example)]).toEqual([example, expect.arrayContaining([code])]);
            expect([fixed, codesOf(fixed)]).toEqual([fixed, []]);
        },
    );
});

describe("LogQL", () => {
    it("needs no comparison where what is missing decides", () => {
        const lines = (time: string) => `sum by (container) (count_over_time({host=~".+"}${time}))`;
        expect(codesOf(`${lines("[5m] offset 1h")} unless ${lines("[10m]")}`)).toEqual([]);
        expect(codesOf(lines("[10m]"))).toEqual(["VL309"]);
    });

    it("names a stage that there is not", () => {
        const text = 'sum(rate({app="a"} | jsn [5m])) > 1';
        expect(
            lintLogql(text, own).map(({ from, message }) => [text.slice(from, from + 1), message]),
        ).toEqual([["[", '"| jsn" is neither a pipeline stage nor a label filter']]);
    });

    it.each([
        '{container="$container"} |= "$search" | json | level=~"${level:pipe}"',
        'sum by ($group) (count_over_time({container=~"$c"}[$__auto]))',
        'topk(5, sum by (path) (rate({app="a"} | logfmt | unwrap duration_seconds(d) [$__interval])))',
    ])("has Grafana's variables: %s", (text) => {
        expect(lintLogql(text, own, { variables: true })).toEqual([]);
    });
});
