import { renderRules } from "../../../components/prometheus/renderRules";
import { rulesFor } from "../../../rules";
import { describeFiles } from "../../../cli/report/fileChanges";
import { describeRules } from "../../../cli/report/ruleChanges";

const rendered = (overrides: Parameters<typeof rulesFor>[1]) =>
    renderRules(rulesFor({ exporters: ["node", "kafka"], alertmanager: false }, overrides));

function changes(
    before: Parameters<typeof rulesFor>[1],
    after: typeof before,
    file = "host",
): string[] | undefined {
    const path = `rules/${file}.yml`;
    return describeRules(rendered(before)[path]!, rendered(after)[path]!);
}

describe("the difference between two rule files", () => {
    it("is threshold with unit and time of an alert that is tuned", () => {
        expect(changes({}, { HighCPUUsage: { threshold: 90, for: "10m" } })).toEqual([
            "HighCPUUsage: threshold 80 % → 90 %, for 5m → 10m",
        ]);
        expect(changes({}, { KafkaConsumerLag: { threshold: 2000 } }, "kafka")).toEqual([
            "KafkaConsumerLag: threshold 1000 messages → 2000 messages",
        ]);
    });

    it("is severity, labels, and alerts that come and go", () => {
        expect(
            changes(
                {},
                {
                    HighCPUUsage: { severity: "critical", labels: { team: "infra" } },
                    DiskSpaceLow: { disabled: true },
                },
            ),
        ).toEqual([
            "HighCPUUsage: severity warning → critical, label team (none) → infra",
            "DiskSpaceLow: removed, warning",
        ]);
        expect(changes({ DiskSpaceLow: { disabled: true } }, {})).toEqual(["DiskSpaceLow: new, warning"]);
    });

    it("has the lines of expressions and texts that differ otherwise", () => {
        const file = (expr: string, summary: string) =>
            `groups:\n  - name: a\n    rules:\n      - alert: Own\n        expr: ${expr}\n        annotations: { summary: ${summary}, link: x }\n`;
        expect(describeRules(file("up == 0", "down"), file("sum(up) == 0", "gone"))).toEqual([
            "Own:",
            "  - up == 0",
            "  + sum(up) == 0",
            "  - summary: down",
            "  + summary: gone",
        ]);
        expect(describeRules(file("up < 5", "a"), file("up < 7", "a"))).toEqual(["Own: threshold 5 → 7"]);
        expect(describeRules(file("rate(a[5m]) > 5", "a"), file("rate(a[7m]) > 5", "a"))).toEqual([
            "Own:",
            "  - rate(a[5m]) > 5",
            "  + rate(a[7m]) > 5",
        ]);
    });

    it("is left to the lines where it is not in the rules", () => {
        const file = (interval: string) => `groups:\n  - name: a\n    interval: ${interval}\n    rules: []\n`;
        expect(describeRules(file("1m"), file("2m"))).toBeUndefined();
        expect(describeRules("groups: [", file("1m"))).toBeUndefined();
        expect(describeRules("# a\ngroups: []\n", "# b\ngroups: []\n")).toBeUndefined();
    });

    it("stands below its file in the preview", () => {
        const uploads = (overrides: Parameters<typeof rulesFor>[1]) =>
            Object.entries(rendered(overrides)).map(([file, content]) => ({ file, content }));
        expect(describeFiles(uploads({}), uploads({ HighCPUUsage: { threshold: "90 %" } }))).toEqual([
            "rules/host.yml",
            "  HighCPUUsage: threshold 80 % → 90 %",
        ]);
    });
});
