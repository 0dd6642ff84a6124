import { at, partsOf, type PromqlCheck } from "../check";

/** Series that Prometheus generates. */
const ownSeries = new Set(["ALERTS", "ALERTS_FOR_STATE"]);

export const unknownMetric: PromqlCheck = {
    code: "VL105",
    name: "unknown-metric",
    severity: "error",
    reason: "An expression on a metric that no target exposes returns nothing: the alert never fires, the panel stays empty.",
    fix: "Use the exporter's metric name, or declare the metric in `applications`.",
    example: "node_cpu_second_total",
    fixed: "node_cpu_seconds_total",
    *find(subject) {
        const { metrics, strict } = subject.context;
        for (const { expr, parents } of partsOf(subject, "selector")) {
            const { name } = expr;
            const isInfo = parents.some((parent) => parent.kind === "call" && parent.name === "info");
            if (name === undefined || ownSeries.has(name) || metrics.find(name) !== undefined || isInfo) {
                continue;
            }
            const family = metrics.familyOf(name);
            const near = metrics.nearest(name);
            const fix = near === undefined ? {} : { fix: `Did you mean ${near}?` };
            if (strict) {
                yield at(expr.nameSpan, `no known target exposes ${name}`, fix);
            } else if (family !== undefined && near !== undefined && !name.includes(":")) {
                const message = `${family} does not expose ${name}; another version or option may`;
                yield at(expr.nameSpan, message, { severity: "info", ...fix });
            }
        }
    },
};
