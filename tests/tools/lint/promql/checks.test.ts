import { catalogue } from "../../../../metrics";
import { buildMetricIndex, lintContext, lintExpression } from "../../../../tools/lint";
import { promqlChecks } from "../../../../tools/lint/promql/checks";

const context = lintContext({
    metrics: buildMetricIndex(catalogue, [
        {
            name: "shop",
            metrics: {
                errors_total: { type: "counter", labels: ["path"] },
                requests_total: { type: "counter", labels: ["path"] },
                request_duration_seconds: { type: "histogram", labels: ["path"] },
            },
        },
    ]),
    strict: true,
});

const codesOf = (expression: string): string[] =>
    lintExpression(expression, context, { purpose: "alert" }).map(({ check }) => check.code);

describe("each check of PromQL", () => {
    it.each(promqlChecks.map((check) => [`${check.code} ${check.name}`, check] as const))(
        "%s finds its example, and nothing of its kind in the mended one",
        (_, { code, example = "", mended = "" }) => {
            expect([example, codesOf(example)]).toEqual([example, expect.arrayContaining([code])]);
            expect([mended, codesOf(mended)]).toEqual([mended, expect.not.arrayContaining([code])]);
        },
    );
});

it("takes Kafka's offsets for what they are: gauges by their type, but they only grow", () => {
    expect(codesOf("rate(kafka_topic_partition_current_offset[5m]) > 1")).not.toContain("VL107");
    expect(codesOf("rate(kafka_consumergroup_lag[5m]) > 1")).toContain("VL107");
});
