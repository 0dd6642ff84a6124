import { catalogue } from "../../../metrics";
import { buildMetricIndex, lintContext, lintExpression, lintRuleFile } from "../../../lint";
import type { Purpose } from "../../../lint/promql/check";

const metrics = buildMetricIndex(catalogue, [
    {
        name: "shop",
        metrics: {
            errors_total: { type: "counter", labels: ["path"] },
            requests_total: { type: "counter", labels: ["path"] },
            request_duration_seconds: { type: "histogram", labels: ["path"] },
        },
    },
]);

/** A stack of one's own, of which every metric is known. */
export const own = lintContext({ metrics, strict: true });

/** Files of others. */
export const others = lintContext({ metrics });

/** What is found in an expression of one's own: code, and the part that it is about. */
export function foundIn(expression: string, purpose: Purpose = "alert", context = own): string[] {
    return lintExpression(expression, context, { purpose }).map(
        ({ check, from, to }) => `${check.code} ${expression.slice(from, to)}`,
    );
}

/** What is found in a file, without what an alert lacks: line, column, code, and message. */
export function foundInFile(text: string, context = others): string[] {
    return lintRuleFile(text, "rules.yml", context)
        .filter(({ code }) => !["VL204", "VL206", "VL207", "VL208", "VL209", "VL218"].includes(code))
        .map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
}

/** A file with one alert. */
export function alertFile(expression: string, more = ""): string {
    return `groups:\n  - name: g\n    rules:\n      - alert: A\n        expr: ${JSON.stringify(expression)}\n        for: 5m\n${more}`;
}
