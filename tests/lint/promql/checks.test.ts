import { lintExpression } from "../../../lint";
import { metricsql } from "../../../lint/promql/checks/language";
import { promqlChecks } from "../../../lint/promql/checks";
import { foundIn, others, own } from "../support/contexts";

const codesOf = (expression: string): string[] =>
    lintExpression(expression, own, { purpose: "alert" }).map(({ check }) => check.code);

describe("each check of PromQL", () => {
    it.each(
        promqlChecks
            .filter((check) => check !== metricsql)
            .map((check) => [`${check.code} ${check.name}`, check] as const),
    )(
        "%s finds its example, and nothing of its kind in the fixed one",
        (_, { code, example = "", fixed = "" }) => {
            expect([example, codesOf(example)]).toEqual([example, expect.arrayContaining([code])]);
            expect([fixed, codesOf(fixed)]).toEqual([fixed, expect.not.arrayContaining([code])]);
        },
    );
});

describe("what a check points at", () => {
    it.each([
        ["sum(rate(errors_total[5m]) > 1", ["VL101 "]],
        ["up == 1 foo", ["VL101 foo"]],
        ["foo(up) > 1", ["VL101 ("]],
        ['up{job="a} == 1', ["VL101 "]],
        ["sum(rate(errors_total[5m])) or vector(0) > 1", ["VL129 sum(rate(errors_total[5m]))", "VL127 >"]],
        [String.raw`up{job=~"a\.b"} == 1`, [String.raw`VL101 "a\.b"`]],
        ["rate(up[0s]) > 1", ["VL101 0s"]],
        ["sum(up[5m]) > 1", ["VL102 up[5m]"]],
        ['{job=~".*"} > 1', ['VL102 {job=~".*"}']],
        ['up{job=~"(a"} > 1', ['VL102 "(a"']],
        ["rate(node_load1[5m]) > 1", ["VL107 rate"]],
        ["deriv(errors_total[5m]) > 1", ["VL108 deriv"]],
        ["sum by (pod) (node_load1) > 1", ["VL106 pod"]],
        ["sum by (mode) (sum by (cpu) (rate(node_cpu_seconds_total[5m]))) > 1", ["VL106 mode"]],
        ["histogram_quantile(95, sum by (le) (rate(request_duration_seconds_bucket[5m]))) > 1", ["VL124 95"]],
        ["errors_total / ignoring (path) requests_total > 1", ["VL112 /", "VL112 /"]],
    ])("%s", (expression, found) => {
        expect(foundIn(expression).filter((line) => !line.startsWith("VL109"))).toEqual(found);
    });
});

describe("what is right", () => {
    it.each([
        ["a counter compared with 0", "errors_total == 0"],
        ["a counter whose resets are counted", "resets(errors_total[1h]) > 3"],
        ["a counter that is absent", "absent(errors_total)"],
        ["when a counter was last seen", "time() - timestamp(errors_total) > 60"],
        ["a rate of a maximum over time", "max_over_time(rate(errors_total[5m])[1h:1m]) > 1"],
        [
            "a share of the same counter",
            'sum(rate(requests_total{path="/"}[5m])) / sum(rate(requests_total[5m])) > 0.5',
        ],
        [
            "a divisor guarded by and",
            "redis_memory_used_bytes / redis_memory_max_bytes > 0.9 and redis_memory_max_bytes > 0",
        ],
        ["a divisor that is never 0", "node_memory_MemFree_bytes / node_memory_MemTotal_bytes < 0.1"],
        ["a divisor with a floor", "redis_memory_used_bytes / clamp_min(redis_memory_max_bytes, 1) > 0.9"],
        [
            "sides with the same labels",
            "sum by (path) (rate(errors_total[5m])) / sum by (path) (rate(requests_total[5m])) > 0.1",
        ],
        ["labels taken over", "node_load1 * on (instance) group_left (nodename) node_uname_info > 1"],
        ["what is missing, replaced", "(sum(rate(errors_total[5m])) or vector(0)) > 1"],
        ["an alert that always fires", "vector(1)"],
        ["an alert about what is not there", 'absent(up{job="a"}) or up == 0'],
        ["existence without a partner", "up unless on (instance) node_load1"],
        ["a range between two limits", "1 <= node_load1 < 3"],
        ["a boolean that is one", "up == 1"],
        ["names of UTF-8", '{"http.requests", "a.b"="c"} > 1'],
        ["a native histogram", "histogram_quantile(0.9, sum(rate(request_duration_seconds[5m]))) > 1"],
        ["comments", "# up\nup == 0 # down"],
    ])("%s", (_, expression) => {
        expect(foundIn(expression).filter((line) => !line.startsWith("VL105 "))).toEqual([]);
    });

    it("is nothing that others know better", () => {
        expect(foundIn('sum by (pod) (shop_orders{zone="a"}) > 1', "alert", others)).toEqual([]);
        expect(foundIn('node_cpu_seconds_total{cluster="a"} == 0', "alert", others)).toEqual([]);
    });
});

describe("files of others", () => {
    it("are told of a metric that its exporter lacks, when they are near one that it has", () => {
        const [found] = lintExpression("node_memory_MemFreee_bytes < 5", others, { purpose: "alert" });
        expect([found?.severity, found?.fix]).toEqual(["info", "Did you mean node_memory_MemFree_bytes?"]);
    });

    it("have panels for VictoriaMetrics, which are no errors", () => {
        const codes = (text: string): string[] => lintExpression(text, others).map(({ check }) => check.code);
        expect([codes("topk_max(5, up)"), codes("rate(up)"), codes("rate(up")]).toEqual([
            ["VL133"],
            ["VL133"],
            ["VL101"],
        ]);
    });
});

describe("Grafana's variables", () => {
    const panel = (text: string): string[] =>
        lintExpression(text, others, { variables: true }).map(
            ({ check, from, to }) => `${check.code} ${text.slice(from, to)}`,
        );

    it.each([
        'rate(errors_total{job=~"$job"}[$__rate_interval])',
        "rate(errors_total[${__range_s}s])",
        "rate(errors_total[[[interval]]])",
        'sum by ($group) (rate(errors_total{path=~"${path:regex}"}[$interval:$step] offset $back))',
        "topk($limit, node_load1) > $threshold",
        "vector($limit) == 1",
        '${metric}_total{a="[[b]]"} - ${metric}',
    ])("%s", (text) => {
        expect(panel(text)).toEqual([]);
    });

    it("keep positions, and leave errors errors", () => {
        expect(panel("rate(errors_total[$__rate_interval]) + rate(node_load1[$__interval])")).toEqual([
            "VL107 rate",
        ]);
        expect(panel('sum(rate(errors_total{a="$b"}[$__rate_interval])')).toEqual(["VL101 "]);
        expect(panel("$function(up[5m])")).toEqual(["VL103 ("]);
    });
});
