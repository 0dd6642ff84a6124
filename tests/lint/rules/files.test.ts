import { lintRuleFile, lintRuleFiles } from "../../../lint";
import { catalogue } from "../../../metrics";
import { foundInFile, others, own } from "../support/contexts";

/** A source of the catalogue as findings name it: `node 1.12.1`. */
const known = (name: string) => `${name} ${catalogue.find((source) => source.name === name)?.version}`;

describe("the place of a finding", () => {
    it.each([
        ["a plain text", "expr: rate(node_load1[5m]) > 0", "6:15"],
        ["single quotes", "expr: 'up{job=''a''} > 0 and rate(node_load1[5m]) > 0'", "6:38"],
        ["double quotes", String.raw`expr: "up{job=\"a\"} > 0 and rate(node_load1[5m]) > 0"`, "6:38"],
        ["a literal block", "expr: |\n          up > 0 and\n            rate(node_load1[5m]) > 0", "8:13"],
        ["a folded block", "expr: >-\n          up > 0 and\n          rate(node_load1[5m]) > 0", "8:11"],
        [
            "a block with its indentation",
            "expr: |2\n            up > 0 and\n          rate(node_load1[5m]) > 0",
            "8:11",
        ],
        [
            "a text over several lines",
            "expr: up > 0 and\n          rate(node_load1[5m])\n          > 0",
            "7:11",
        ],
        ["quotes over several lines", 'expr: "up > 0 and \\\n          rate(node_load1[5m]) > 0"', "7:11"],
        ["an escaped line break", String.raw`expr: "up > 0 and\n  rate(node_load1[5m]) > 0"`, "6:30"],
    ])("in %s", (_, expr, place) => {
        const text = `groups:\n  - name: g\n    rules:\n      - alert: A\n        for: 5m\n        ${expr}\n`;
        expect(foundInFile(text)).toEqual([
            `${place} VL107 rate of node_load1, which is a gauge (${known("node")})`,
        ]);
    });

    it("has the lines of the rule with it", () => {
        const text =
            "groups:\n- name: g\n  rules:\n  - record: a:b:c\n    expr: up\n  - alert: A\n    expr: rate(up[5m]) > 0\n    for: 5m\n\n# end\n";
        const [found] = lintRuleFile(text, "f.yml", others).filter(({ code }) => code === "VL107");
        expect(found).toEqual({
            code: "VL107",
            severity: "warning",
            file: "f.yml",
            line: 7,
            column: 11,
            where: "A",
            message: `rate of up, which is a gauge (${known("scrape")})`,
            reason: expect.stringContaining("counter reset") as string,
            fix: expect.stringContaining("delta") as string,
            lines: [6, 8],
        });
    });
});

describe("files of other forms", () => {
    const group = "groups:\n- name: g\n  rules:\n  - record: a:b:c\n    expr: rate(up[5m])\n";
    const indented = group.replaceAll(/^/gm, "  ").trimEnd();

    it.each([
        ["a namespace of Mimir", `namespace: n\n${group}`],
        [
            "a resource of the operator",
            `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec:\n${indented}`,
        ],
        ["several documents", `a: 1\n---\n${group}---\n${group}`],
        [
            "a list of resources",
            `kind: List\nitems:\n- kind: PrometheusRule\n  spec:\n${indented.replaceAll(/^/gm, "  ")}`,
        ],
        [
            "anchors",
            `groups:\n- name: g\n  rules:\n  - &r\n    record: a:b:c\n    expr: rate(up[5m])\n  - <<: *r\n    record: a:b:d\n`,
        ],
    ])("are read: %s", (_, text) => {
        const found = lintRuleFile(text, "f.yml", others).filter(({ code }) => code !== "VL220");
        expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["VL107"]));
    });

    it.each([
        ["nothing", ""],
        ["another file", "scrape_configs: []\n"],
        [
            "a chart's template",
            "{{- if .Values.rules }}\ngroups:\n  - name: {{ .Release.Name }}\n    rules:\n    - alert: A\n{{- end }}\n",
        ],
        ["a template of Jinja", "groups:\n{% for x in y %}\n  - name: a\n{% endfor %}\n"],
        ["a template of ERB", "groups:\n- name: a\n  rules:\n  - alert: A\n    expr: up < <%= p('x') %>\n"],
        [
            "what Grafana provisions",
            "apiVersion: 1\ngroups:\n- orgId: 1\n  name: g\n  folder: f\n  rules:\n  - uid: a\n    title: A\n    data: []\n",
        ],
        ["not YAML", "a: [\n"],
        ["a list", "- alert: A\n  expr: up == 0\n"],
        ["something of the tests", "rule_files: [a.yml]\ntests:\n- alert_rule_test: []\n"],
    ])("are not judged: %s", (_, text) => {
        expect(lintRuleFile(text, "f.yml", others).map(({ code, severity }) => [code, severity])).toEqual([
            ["VL203", "info"],
        ]);
    });

    it("has rules of Loki judged as such", () => {
        const text =
            'groups:\n- name: g\n  rules:\n  - alert: A\n    for: 5m\n    expr: sum(rate({app="a"} |= "x" [5m])) > 1\n  - alert: B\n    for: 5m\n    expr: sum(rate({app=~".*"}[5m])) > 1\n';
        expect(foundInFile(text)).toEqual(["9:20 VL303 the selector can match every stream"]);
    });

    it.each([
        ['sum(bytes_rate({app=~".*"}[5m])) > 1', "6:26 VL303 the selector can match every stream"],
        ['count_over_time({app="x"}[5m])', "6:11 VL309 the expression has no comparison"],
    ])("has rules of Loki that Prometheus could read told by their selectors: %s", (expr, finding) => {
        const text = `groups:\n- name: g\n  rules:\n  - alert: A\n    for: 5m\n    expr: ${expr}\n`;
        expect(foundInFile(text)).toEqual([finding]);
    });

    it("takes a file with the name of a metric for one of Prometheus", () => {
        const text =
            'groups:\n- name: g\n  rules:\n  - alert: A\n    for: 5m\n    expr: count_over_time({__name__="up"}[5m]) < 1\n  - alert: B\n    for: 5m\n    expr: up{job="x"} == 0\n';
        expect(foundInFile(text).filter((found) => found.includes("VL3"))).toEqual([]);
    });

    it("leaves what VictoriaMetrics alone understands", () => {
        const text =
            "kind: VMRule\nspec:\n  groups:\n  - name: g\n    rules:\n    - record: a:b:c\n      expr: range_avg(up) default 0\n";
        expect(lintRuleFile(text, "f.yml", others)).toEqual([]);
    });
});

describe("what Prometheus refuses", () => {
    it.each([
        ["- alert: A\n    expr: up == 0\n    form: 5m", "6:5 VL202 unknown field form"],
        ["- alert: A", "4:5 VL202 the rule has no expr"],
        ["- expr: up == 0", "4:5 VL202 the rule has neither alert nor record"],
        ["- record: a:b:c\n    expr: up\n    for: 5m", "6:10 VL202 a recording rule must not have for"],
        [
            '- record: a{b="c"}\n    expr: up',
            '4:5 VL202 the name of the recording rule contains braces: a{b="c"}',
        ],
        [
            "- alert: A\n    expr: up == 0\n    for: 5 minutes",
            '6:10 VL202 for: "5 minutes" is not a duration such as 5m',
        ],
        [
            "- alert: A\n    expr: up == 0\n    for: 5m\n  - alert: B\n   expr: up",
            expect.stringContaining(" VL201 "),
        ],
    ])("%s", (rule, found) => {
        expect(foundInFile(`groups:\n- name: g\n  rules:\n  ${rule}\n`)[0]).toEqual(found);
    });
});

describe("several files", () => {
    const record = {
        file: "a.yml",
        text: "groups:\n- name: a\n  rules:\n  - record: path:errors:rate5m\n    expr: sum by (path) (rate(errors_total[5m]))\n",
    };
    const alert = (expr: string, file = "b.yml"): { file: string; text: string } => ({
        file,
        text: `groups:\n- name: b\n  rules:\n  - alert: A\n    expr: ${expr}\n    for: 5m\n    labels: { severity: info }\n    annotations: { summary: "{{ $labels.instance }}", description: d, runbook_url: "https://a.org/b" }\n`,
    });
    const codes = (...files: { file: string; text: string }[]): string[] =>
        lintRuleFiles(files, own).map(({ file, code }) => `${file} ${code}`);

    it("know the records of one another, with their labels", () => {
        expect(codes(record, alert("path:errors:rate5m > 1"))).toEqual(["b.yml VL213"]);
        expect(codes(alert("path:errors:rate5m > 1"))).toEqual(["b.yml VL105"]);
    });

    it("have the same alert twice", () => {
        expect(codes(alert("up == 0"), alert("up  ==  0", "c.yml"))).toEqual(["c.yml VL220"]);
        expect(codes(alert("up == 0"), alert("up == 1", "c.yml"))).toEqual([]);
    });

    it("have an alert that another one has already told", () => {
        expect(codes(alert("node_load1 > 5"), alert("node_load1 > 9", "c.yml"))).toEqual(["c.yml VL221"]);
        expect(codes(alert("node_load1 < 5"), alert("node_load1 < 9", "c.yml"))).toEqual(["b.yml VL221"]);
    });
});
