import { resolveStack } from "../../../components/stack/resolveStack";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { planPrometheus } from "../../../components/prometheus/plan";
import { deploymentFile, renderDeployment } from "../../../components/prometheus/renderDeployment";
import type { MonitoringSpec } from "../../../components/monitoringSpec";
import { promtool } from "../../support/tools";

const metric = "vigie_deployment_timestamp_seconds";

/** What promtool says of a test of the rule for the hash `now`. */
function play(series: Record<string, string>, expected: { minute: number; value: number }[]): string {
    const folder = mkdtempSync(join(tmpdir(), "vigie-deployment-"));
    try {
        writeFileSync(join(folder, "rule.yml"), renderDeployment("now")[deploymentFile]!);
        const test = {
            rule_files: ["rule.yml"],
            evaluation_interval: "1m",
            tests: [
                {
                    interval: "1m",
                    input_series: Object.entries(series).map(([hash, values]) => ({
                        series: `${metric}{hash="${hash}"}`,
                        values,
                    })),
                    promql_expr_test: expected.map(({ minute, value }) => ({
                        expr: `${metric}{hash="now"}`,
                        eval_time: `${minute}m`,
                        exp_samples: [{ labels: `${metric}{hash="now"}`, value }],
                    })),
                },
            ],
        };
        writeFileSync(join(folder, "test.yml"), JSON.stringify(test));
        return execFileSync(promtool(), ["test", "rules", "test.yml"], { cwd: folder, encoding: "utf8" });
    } finally {
        rmSync(folder, { recursive: true });
    }
}

describe("the mark of a deployment", () => {
    it("is the time of its first evaluation, for as long as it is in force", () => {
        expect(
            play(
                {},
                [0, 1, 90].map((minute) => ({ minute, value: 0 })),
            ),
        ).toContain("SUCCESS");
    });

    it("is a new time for a return to what was deployed before, and stays that", () => {
        // In the first minute the other deployment comes into force, and this one is back at once.
        const other = { other: "_ 60x3 _x60" };
        expect(
            play(other, [
                { minute: 0, value: 0 },
                { minute: 5, value: 60 },
                { minute: 30, value: 60 },
            ]),
        ).toContain("SUCCESS");
    });
});

describe("what is deployed", () => {
    const spec: MonitoringSpec = {
        name: "shop",
        exporters: [{ kind: "node" }],
        alerting: { allowUndelivered: true },
    };

    function hashOf(changes: Partial<MonitoringSpec>): string {
        const { files } = resolveStack({ ...spec, ...changes });
        const { groups } = load(files[`prometheus/${deploymentFile}`]!) as {
            groups: [{ rules: [{ labels: { hash: string } }] }];
        };
        return groups[0].rules[0].labels.hash;
    }

    it("is called by the same hash each time", () => {
        expect(hashOf({})).toMatch(/^[0-9a-f]{16}$/);
        expect(hashOf(structuredClone(spec))).toBe(hashOf({}));
    });

    it.each<[string, Partial<MonitoringSpec>]>([
        ["a file of Prometheus", { prometheus: { scrapeIntervalSeconds: 30 } }],
        ["how Prometheus runs", { prometheus: { memoryMegabytes: 999 } }],
        ["an exporter", { exporters: [{ kind: "node", memoryMegabytes: 99 }] }],
        ["Alertmanager's timings", { alerting: { allowUndelivered: true, route: { groupWaitSeconds: 9 } } }],
        ["a dashboard's folder", { grafana: { folder: "Shop" } }],
        ["the lack of Grafana", { grafana: false }],
    ])("is called by another hash with another choice of %s", (_, changes) => {
        expect(hashOf(changes)).not.toBe(hashOf({}));
    });

    it("is marked by a component on its own too", () => {
        const hash = (deployedBeside?: string) =>
            planPrometheus({ name: "shop", deployedBeside }).config.files[deploymentFile];
        expect(hash("a")).not.toBe(hash("b"));
        expect(hash()).toBe(hash());
    });
});
