import { spawnSync } from "node:child_process";
import { planCollector } from "../../../components/collector/plan";
import { object, ref, renderBlocks } from "../../../components/collector/render/alloySyntax";
import type { CollectorSpec } from "../../../components/spec/logs";
import { alloyFormatter } from "../../../tools/alloy/formatter";
import { onPath } from "../../../tools/toolchain/executable";
import { alloyReference } from "./alloyReference";
import { specs } from "./specs";

const rendered = (spec: CollectorSpec) =>
    planCollector({ name: "shop", spec: { ...spec, kind: "alloy" }, lokiUrl: "http://loki:3100" }).config
        .files["config.alloy"]!;

describe("Alloy's syntax", () => {
    it("has attributes before blocks, in line, and one empty line between parts", () => {
        expect(
            renderBlocks([
                { name: "logging", attributes: { level: "warn", format: undefined } },
                {
                    name: "a.b",
                    label: "c",
                    attributes: { targets: ref("x.y.targets"), forward_to: [ref("p"), ref("q")], n: 0.5 },
                    blocks: [
                        {
                            name: "rule",
                            attributes: { regex: 'a\\.b"\n', labels: object({ a: "1", "b.c": "2" }) },
                        },
                        { name: "empty" },
                    ],
                },
            ]),
        ).toBe(
            [
                "logging {",
                '\tlevel = "warn"',
                "}",
                "",
                'a.b "c" {',
                "\ttargets    = x.y.targets",
                "\tforward_to = [p, q]",
                "\tn          = 0.5",
                "",
                "\trule {",
                '\t\tregex  = "a\\\\.b\\"\\n"',
                '\t\tlabels = {a = "1", "b.c" = "2"}',
                "\t}",
                "",
                "\tempty { }",
                "}",
                "",
            ].join("\n"),
        );
    });
});

// `alloy validate` cannot be had: these two stand in for it.
describe("Alloy's configuration, by its own parser and by its reference, and not by `alloy validate`", () => {
    const withGo = onPath("go") === undefined ? it.skip : it;

    withGo.each(Object.entries(specs))(
        "is parsed, and is as alloy fmt prints it, for %s (skipped where there is no Go)",
        async (_, spec) => {
            const formatter = (await alloyFormatter())!;
            const text = rendered(spec);
            const { stdout, stderr } = spawnSync(formatter, { input: text, encoding: "utf8" });
            expect({ stdout, stderr }).toEqual({ stdout: text, stderr: "" });
        },
        60_000,
    );

    it.each(Object.entries(specs))(
        "has only blocks and arguments that Alloy 1.10 knows, for %s",
        (_, spec) => {
            const unknown: string[] = [];
            const open: string[] = [];
            for (const line of rendered(spec)
                .split("\n")
                .map((one) => one.trim())) {
                const block = /^([a-z_.]+)(?: "\w+")? \{/.exec(line)?.[1];
                const argument = /^([a-z_]+) += /.exec(line)?.[1];
                if (block !== undefined) {
                    open.push(block.startsWith("stage.") ? block : [...open.slice(0, 1), block].join(" > "));
                    if (alloyReference[open.at(-1)!] === undefined) {
                        unknown.push(open.at(-1)!);
                    }
                } else if (argument !== undefined && !alloyReference[open.at(-1)!]?.includes(argument)) {
                    unknown.push(`${open.at(-1)!}: ${argument}`);
                }
                if (line.endsWith("}") && (block === undefined ? line === "}" : line.endsWith("{ }"))) {
                    open.pop();
                }
            }
            expect({ unknown, open }).toEqual({ unknown: [], open: [] });
        },
    );
});
