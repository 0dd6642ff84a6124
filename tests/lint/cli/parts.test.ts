import { partsOfYaml } from "../../../lint/cli/parts";
import { foundIn, rules } from "./support";

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

describe("what is judged in YAML files", () => {
    it("is the rules of a PrometheusRule, at their lines and columns", () => {
        const object = `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec:\n${indented(rules, "  ")}`;
        expect(partsOfYaml(object)).toEqual([{ kind: "rules", text: rules, linesBefore: 3, indent: 2 }]);
    });

    it("ends with the value, and goes on with the next document", () => {
        const object = `spec:\n${indented(rules, "  ")}  other: 1\n---\nspec:\n${indented(rules, "    ")}`;
        const lines = rules.split("\n").length - 1;
        expect(partsOfYaml(object).map(({ linesBefore, indent }) => [linesBefore, indent])).toEqual([
            [1, 2],
            [lines + 4, 4],
        ]);
    });

    it("is a list that stands at the column of its key", () => {
        const flush = "spec:\n  groups:\n  - rules:\n    - alert: X\n      expr: up == 0\n  after: 1\n";
        expect(partsOfYaml(flush)[0]?.text).toBe("groups:\n- rules:\n  - alert: X\n    expr: up == 0");
    });

    it.each([
        ["a ConfigMap", "kind: ConfigMap\ndata:\n  host.json: |-\n", "    ", 3],
        ["a GrafanaDashboard", "kind: GrafanaDashboard\nspec:\n  json: >\n  json: |\n", "    ", 4],
        ["a list", "kind: ConfigMapList\nitems:\n- data:\n    host.json: |+\n", "      ", 4],
    ])("is the dashboard in %s, at its lines and columns", async (_, head, indent, before) => {
        const text =
            '{\n  "title": "Host", "uid": "host", "tags": ["a"],\n  "editable": true,\n  "panels": []\n}\n';
        const found = await foundIn({ "a.yaml": head.replace("  json: >\n", "") + indented(text, indent) });
        const line = before + 3 - (head.includes(">") ? 1 : 0);
        expect(found).toMatchObject([{ code: "VL405", line, column: indent.length + 15 }]);
    });

    it("is a file of rules within a ConfigMap", () => {
        const map = `kind: ConfigMap\ndata:\n  alerts.yml: |\n${indented(rules, "    ")}`;
        expect(partsOfYaml(map)).toEqual([{ kind: "rules", text: rules, linesBefore: 3, indent: 4 }]);
    });

    it.each([
        ["a configuration of Prometheus", "rule_files: [a.yml]\nscrape_configs: []\n"],
        ["promtool's tests", "rule_files: [a.yml]\ntests:\n  - alert_rule_test:\n      - alertname: X\n"],
        [
            "alerts of Grafana",
            "apiVersion: 1\ngroups:\n  - rules:\n      - uid: a\n        title: b\n        data: []\n",
        ],
        ["an empty file", ""],
        ["a byte order mark", "\uFEFF"],
        ["a cycle", "a: &a\n  b: *a\n"],
        [
            "entities within entities",
            `a: &a [x,x]\n${Array.from("bcdefghijklmnop")
                .map(
                    (name, index) =>
                        `${name}: &${name} [*${"abcdefghijklmno"[index]},*${"abcdefghijklmno"[index]}]`,
                )
                .join("\n")}\n`,
        ],
        ["a deep list", `a: ${"[".repeat(90)}${"]".repeat(90)}`],
        ["several documents", "a: 1\n---\nb: 2\n...\n"],
        ["a document that is a text", "just words\n"],
    ])("is not %s", async (_, text) => {
        expect(await foundIn({ "a.yml": text }, ["a.yml"])).toEqual([]);
    });

    it.each([
        ["a name twice", `${rules}groups: []\n`],
        ["a tab", rules.replace("    rules:", "\trules:")],
        ["a cycle of rules", rules.replace("rules:", "rules: &r\n      - *s\n")],
    ])("cannot be read with %s, and says where", async (_, text) => {
        expect(await foundIn({ "a.yml": text }, ["a.yml"])).toMatchObject([
            { code: "VL001", line: expect.any(Number) },
        ]);
    });

    it("is read with a byte order mark and the line ends of Windows", async () => {
        expect(await foundIn({ "a.yml": `\uFEFF${rules.replace(/\n/g, "\r\n")}` })).toEqual([]);
    });

    it("is read where values are nested deeper than the stack is", async () => {
        const found = await foundIn(
            { "a.json": '{"panels":'.repeat(100_000), "b.yml": `a: ${"[".repeat(100_000)}` },
            ["a.json", "b.yml"],
        );
        expect(found.map(({ code, file }) => [code, file])).toEqual([
            ["VL001", "a.json"],
            ["VL001", "b.yml"],
        ]);
    });
});
