import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { lintExpression, lintLogql, lintRuleFile } from "../../../lint";
import { parsePromql } from "../../../lint/promql/parse";
import { typeFaults } from "../../../lint/promql/typeCheck";
import { promtool } from "../../support/tools";
import { others, own } from "../support/contexts";

const words = fc.constantFrom(
    ...'up node_load1 errors_total x_bucket ( ( ) ) { } [ ] [5m] [1h:5m] , , by without on ignoring group_left (a) (le) = =~ != "a" ".*" \'b\' `c` + - * / > < == bool and or unless offset @ 5m 0.9 1e3 Inf sum avg topk count_values rate increase delta absent histogram_quantile label_replace time vector scalar # \n | |= json unwrap $x ${y:regex} [[z]] {{ }} \\ é'.split(
        " ",
    ),
);
const soup = fc.array(words, { maxLength: 14 }).map((parts) => parts.join(" "));
const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), soup);

/** Expressions as the grammar has them; not all have the right types. */
const { valid } = fc.letrec<{ valid: string; vector: string }>((tie) => ({
    vector: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(
            "up",
            "errors_total",
            'node_load1{a="b"}',
            '{a=~"b.*"}',
            "x_bucket offset 5m",
            "up @ 3",
        ),
        fc
            .tuple(fc.constantFrom("rate", "increase", "delta", "max_over_time"), tie("vector"))
            .map(([f, x]) => `${f}(${x}[5m:])`),
        fc
            .tuple(fc.constantFrom("abs", "absent", "sort", "timestamp"), tie("vector"))
            .map(([f, x]) => `${f}(${x})`),
        fc
            .tuple(fc.constantFrom("sum", "avg by (a)", "count without (b, c)", "topk (2,"), tie("vector"))
            .map(([f, x]) => (f.endsWith(",") ? `${f} ${x})` : `${f} (${x})`)),
        fc
            .tuple(
                tie("vector"),
                fc.constantFrom(
                    "+",
                    "/",
                    "> bool",
                    "==",
                    "and",
                    "unless on (a)",
                    "* ignoring (b) group_left (c)",
                ),
                tie("vector"),
            )
            .map(([a, op, b]) => `(${a} ${op} ${b})`),
    ),
    valid: fc.oneof(
        tie("vector"),
        fc
            .tuple(tie("vector"), fc.constantFrom(">", "/", "+", "^"), fc.nat(99))
            .map(([x, op, n]) => `${x} ${op} ${n}`),
        fc.constantFrom(
            "rate(up)",
            "rate(sum(up)[5m])",
            "sum(up, up)",
            "up and 1",
            "1 > 2",
            'abs("a")',
            "topk(up)",
            "vector(up)",
            "scalar(1)",
            "up offset 5m offset 5m",
            "-up[5m]",
            "sum(up) by (a) by (b)",
            "holt_winters(up[5m], 1, 1)",
        ),
    ),
}));

describe("whatever it is given", () => {
    it("never throws, and points into the text", () => {
        fc.assert(
            fc.property(
                anything,
                fc.boolean(),
                fc.constantFrom("alert", "record", "panel" as const),
                (text, variables, purpose) => {
                    for (const lint of [lintExpression, lintLogql]) {
                        for (const { from, to } of lint(text, own, {
                            variables,
                            purpose: purpose as "alert",
                        })) {
                            expect([from >= 0, from <= to, to <= text.length]).toEqual([true, true, true]);
                        }
                    }
                },
            ),
            { numRuns: 2000 },
        );
    });

    it("never throws on a file, and points into it", () => {
        const file = fc.oneof(
            anything,
            fc.tuple(soup, anything, anything).map(([expr, summary, label]) =>
                JSON.stringify({
                    groups: [
                        {
                            name: "g",
                            rules: [{ alert: "A", expr, labels: { label }, annotations: { summary } }],
                        },
                    ],
                }),
            ),
            fc
                .tuple(soup, anything)
                .map(
                    ([expr, text]) =>
                        `groups:\n- name: g\n  rules:\n  - alert: A\n    expr: |\n      ${expr}\n    annotations:\n      summary: >-\n        ${text}\n`,
                ),
        );
        fc.assert(
            fc.property(file, (text) => {
                const lines = text.split("\n");
                for (const { line, column } of lintRuleFile(text, "f.yml", others)) {
                    expect(line).toBeGreaterThanOrEqual(1);
                    expect(line).toBeLessThanOrEqual(lines.length + 1);
                    expect(column).toBeGreaterThanOrEqual(1);
                }
            }),
            { numRuns: 1000 },
        );
    });

    it("does not run out of stack", () => {
        const deep = `${"(".repeat(20_000)}up${")".repeat(20_000)}`;
        const long = Array.from({ length: 5_000 }, () => "up").join(" + ");
        expect(lintExpression(deep, own).map(({ check }) => check.code)).toEqual(["VL103"]);
        expect(lintExpression(long, own).map(({ check }) => check.code)).toEqual(["VL103"]);
    });
});

describe("beside promtool", () => {
    it("takes and refuses the same expressions", () => {
        const expressions = fc.sample(valid, { numRuns: 600, seed: 4 });
        const folder = mkdtempSync(join(tmpdir(), "vigie-lint-"));
        try {
            const file = join(folder, "rules.yml");
            const rules = expressions.map((expr, index) => ({ record: `r_${index}`, expr }));
            writeFileSync(file, JSON.stringify({ groups: [{ name: "g", rules }] }));
            const told = spawnSync(promtool(), ["check", "rules", "--lint=none", file], { encoding: "utf8" });
            const refused = new Set(
                [...told.stderr.matchAll(/"r_(\d+)"/g)].map(([, index]) => Number(index)),
            );
            const different = expressions.filter((text, index) => {
                const parsed = parsePromql(text);
                const isRefused = "fault" in parsed || [...typeFaults(parsed.expr)].length > 0;
                return isRefused !== refused.has(index);
            });
            expect(different).toEqual([]);
            expect(refused.size).toBeGreaterThan(30);
        } finally {
            rmSync(folder, { recursive: true });
        }
    });
});
