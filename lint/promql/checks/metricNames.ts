import { at, partsOf, type PromqlCheck } from "../check";

/** Series that Prometheus writes itself. */
const ownSeries = new Set(["ALERTS", "ALERTS_FOR_STATE"]);

export const unknownMetric: PromqlCheck = {
    code: "VL105",
    name: "unknown-metric",
    severity: "error",
    reason: "An expression about a metric that nothing exposes returns nothing: the alert can never fire, the panel stays empty.",
    mend: "Use the name that the exporter has, or declare the metric with its application (`applications`).",
    example: "node_cpu_second_total",
    mended: "node_cpu_seconds_total",
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
            const mend = near === undefined ? {} : { mend: `Did you mean ${near}?` };
            if (strict) {
                yield at(expr.nameSpan, `nothing exposes ${name}`, mend);
            } else if (family !== undefined && near !== undefined && !name.includes(":")) {
                const message = `${family} does not expose ${name}; another version or an option of it may`;
                yield at(expr.nameSpan, message, { severity: "info", ...mend });
            }
        }
    },
};
