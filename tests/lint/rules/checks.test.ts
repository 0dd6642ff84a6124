import { lintRuleFile } from "../../../lint";
import { alertFile, foundInFile, others, own } from "../support/contexts";

const annotated = (expression: string, summary: string): string[] =>
    foundInFile(
        alertFile(expression, `        annotations:\n          summary: ${JSON.stringify(summary)}\n`),
        own,
    ).map((line) => line.replace(/^\S+ /, ""));

describe("the text of an alert", () => {
    const share = "sum by (path) (rate(errors_total[5m])) / sum by (path) (rate(requests_total[5m])) > 0.1";

    it.each([
        ["{{ $labels.path }} has {{ $value | humanizePercentage }} errors", []],
        ["{{ $labels.instance }}", ["VL213 summary uses the label instance, but the result has only path"]],
        [
            '{{ index $labels "job" }} {{ .Labels.path }}',
            ["VL213 summary uses the label job, but the result has only path"],
        ],
        ["{{ $value }}", ["VL215 summary shows the value without a unit"]],
        ["{{ $value }} on it", ["VL215 summary shows the value without a unit"]],
        ['{{ $value | printf "%.2f" }} errors per request', []],
        ['{{ printf "%.0f%%" $value }}', []],
        ["{{ $value | humanizeDuration }}", ["VL217 summary: humanizeDuration applied to a ratio"]],
        ["{{ if gt $value 0.5 }}most{{ else }}some{{ end }}", []],
        ["{{ $x }}", ["VL211 summary: undefined variable $x"]],
        ['{{ $x := 1 }}{{ $x }}{{ range $i, $s := query "up" }}{{ $s.Labels.job }}{{ $i }}{{ end }}', []],
        [
            "{{ humanise $value }} errors",
            ["VL212 summary: unknown function humanise; did you mean humanize?"],
        ],
        ["{{ if $value }}", ["VL211 summary: if is not closed by {{ end }}"]],
        ["{{ end }}", ["VL211 summary: end without if, range or with"]],
        ["{{ $labels.path", ["VL211 summary: {{ is not closed"]],
        ["{{ $labels.a-b }}", ['VL211 summary: "-" is not valid in a template action']],
        ["{{ (len $labels.path }}", ["VL211 summary: ( is not closed"]],
        ["{{ }}", ["VL211 summary: nothing between {{ and }}"]],
        ["{{- /* why */ -}} {{- $labels.path -}}", []],
    ])("%s", (summary, found) => {
        expect(annotated(share, summary)).toEqual(found);
    });

    it.each([
        ["rate(errors_total[5m]) > 0.05", "a count per second"],
        ["increase(errors_total[5m]) > 5", "a count"],
        ["100 * (1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes) > 85", "percent"],
        ["node_memory_MemAvailable_bytes < 1e6", "bytes"],
        ["time() - node_boot_time_seconds < 600", "seconds"],
        ["histogram_quantile(0.9, sum by (le) (rate(request_duration_seconds_bucket[5m]))) > 1", "seconds"],
    ])("is told that %s is no ratio", (expression, unit) => {
        expect(annotated(expression, "{{ $value | humanizePercentage }}")).toEqual([
            `VL216 summary: humanizePercentage applied to ${unit}`,
        ]);
    });

    it.each([
        '1 - avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[5m])) > 0.8',
        "avg(up) < 0.5",
        "node_filesystem_avail_bytes / node_filesystem_size_bytes < 0.1",
        "sum(up == 0) / count(up) > 0.5",
    ])("may show %s as a percentage", (expression) => {
        expect(
            annotated(expression, "{{ $value | humanizePercentage }}").filter(
                (line) => !line.startsWith("VL126"),
            ),
        ).toEqual([]);
    });

    it.each([
        "time() - node_boot_time_seconds < 600",
        "rate(request_duration_seconds_sum[5m]) / rate(request_duration_seconds_count[5m]) > 1",
        "max by (path) (time() - timestamp(errors_total)) > 60",
    ])("may show %s as a duration", (expression) => {
        expect(annotated(expression, "{{ $value | humanizeDuration }}")).toEqual([]);
    });
});

describe("an alert", () => {
    const codes = (text: string): string[] => lintRuleFile(text, "f.yml", own).map(({ code }) => code);
    const rule = (expr: string, more: string): string =>
        `groups:\n- name: g\n  interval: 1m\n  rules:\n  - alert: A\n    expr: ${expr}\n${more}`;
    const complete = '    annotations: { summary: s, description: d, runbook_url: "https://a.org/A.md" }\n';

    it("says for how long, how bad, what, and where to read on", () => {
        expect(codes(rule("up == 0", ""))).toEqual(["VL204", "VL206", "VL207", "VL208", "VL209"]);
        expect(codes(rule("up == 0", `    for: 5m\n    labels: { severity: warning }\n${complete}`))).toEqual(
            [],
        );
    });

    it("needs no for where it looks at a window, or wakes nobody", () => {
        const labels = (severity: string): string => `    labels: { severity: ${severity} }\n${complete}`;
        expect(codes(rule("increase(errors_total[5m]) > 0", labels("critical")))).toEqual([]);
        expect(codes(rule("up == 0", labels("info")))).toEqual([]);
        expect(codes(rule("vector(1)", labels("critical")))).toEqual([]);
        expect(codes(rule("up == 0", `    for: 0s\n${labels("critical")}`))).toEqual(["VL204"]);
    });

    it("is not promised sooner than it is evaluated", () => {
        expect(
            codes(rule("up == 0", `    for: 30s\n    labels: { severity: critical }\n${complete}`)),
        ).toEqual(["VL205"]);
    });

    it("has a link that is one", () => {
        const link = (url: string): string =>
            rule(
                "up == 0",
                `    for: 5m\n    labels: { severity: critical }\n    annotations: { summary: s, description: d, runbook_url: "${url}" }\n`,
            );
        expect(codes(link("runbooks/A.md"))).toEqual(["VL210"]);
        expect(codes(link("https://{{ $externalLabels.host }}/A"))).toEqual([]);
    });

    it("is the same alert at each evaluation", () => {
        expect(
            codes(
                rule(
                    "up == 0",
                    `    for: 5m\n    labels: { severity: critical, value: "{{ $value }}" }\n${complete}`,
                ),
            ),
        ).toEqual(["VL214"]);
    });

    it("is only described to others in what they may do otherwise", () => {
        const found = lintRuleFile(rule("up == 0", "    for: 5m\n"), "f.yml", others);
        expect(found.map(({ severity }) => severity)).toEqual(["info", "info", "info", "info"]);
    });
});

describe("a record", () => {
    const record = (name: string): string[] =>
        lintRuleFile(
            `groups:\n- name: g\n  rules:\n  - record: ${name}\n    expr: sum(up)\n`,
            "f.yml",
            own,
        ).map(({ code }) => code);

    it("has a name of its own, that says what it is", () => {
        expect(record("job:up:sum")).toEqual([]);
        expect(record("jobs_up")).toEqual(["VL218"]);
        expect(record("node_load1")).toEqual(["VL218", "VL219"]);
    });
});
