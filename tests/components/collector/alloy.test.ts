import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planCollector } from "../../../components/collector/plan";
import { servers } from "../../../components/collector/planService";
import { object, ref, renderBlocks } from "../../../components/collector/render/alloySyntax";
import type { CollectorSpec } from "../../../components/spec/logs";
import { alloy } from "../../support/tools";
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

it("reads a container by what no network changes", () => {
    const [, blocks = ""] = /discovery.relabel "containers" \{\n([^]*?)\n\}/.exec(rendered({})) ?? [];
    const rules = blocks.split("\n\n\trule");
    expect(rules.at(-1)).toBe(
        [
            " {",
            '\t\tregex  = "__address__|__meta_docker_(?:network|port)_.*"',
            '\t\taction = "labeldrop"',
            "\t}",
        ].join("\n"),
    );
});

describe("Alloy's configuration, by the real Alloy", () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-alloy-"));
    const file = join(folder, "config.alloy");
    afterAll(() => rmSync(folder, { recursive: true }));

    const judged = (command: string, text: string) => {
        writeFileSync(file, text);
        const { status, stdout, stderr } = spawnSync(alloy(), [command, file], { encoding: "utf8" });
        return { status, stdout, stderr };
    };

    it.each(Object.entries(specs))("is as `alloy fmt` prints it, for %s", (_, spec) => {
        const text = rendered(spec);
        expect(judged("fmt", text)).toEqual({ status: 0, stdout: text, stderr: "" });
    });

    it.each(Object.entries(specs))("is accepted by `alloy validate`, for %s", (_, spec) => {
        expect(judged("validate", rendered(spec))).toEqual({ status: 0, stdout: "", stderr: "" });
    });

    it.each([
        ["an argument that there is not", "max_backoff_retries", "max_retries"],
        ["a component that there is not", "loki.source.docker ", "loki.source.dockers "],
        ["a reference to nothing", "discovery.docker.containers.targets", "discovery.docker.others.targets"],
        ["an expression that RE2 has not", '"kernel"', '"(?=kernel)"'],
        ["a stage that there is not", "stage.replace", "stage.replaces"],
    ])("is refused by `alloy validate` with %s", (_, from, to) => {
        const text = rendered({ containers: [{}], journal: true });
        expect(text).toContain(from);
        expect(judged("validate", text.replace(from, to))).toMatchObject({ status: 1 });
    });
});

it("runs Alloy with flags that it knows", () => {
    const { stdout } = spawnSync(alloy(), ["run", "--help"], { encoding: "utf8" });
    const flags = servers.alloy.command.flatMap((argument) => /^--[a-z.-]+/.exec(argument) ?? []);
    expect(flags.filter((flag) => !stdout.includes(` ${flag} `))).toEqual([]);
    expect(flags).toHaveLength(4);
});
