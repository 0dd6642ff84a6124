import type { Rule } from "../spec/checker";

/** The name of a metric as a program exposes it, https://prometheus.io/docs/concepts/data_model/. */
export const metricName: Rule<string> = {
    text: "must be a metric name ([a-zA-Z_][a-zA-Z0-9_]*)",
    holds: (value) => typeof value === "string" && /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(value),
};

/** A name that is not one under which the parts of a histogram or a summary are stored. */
export const baseName: Rule<string> = {
    text: "must be the base name, without _bucket, _sum and _count, which come by themselves",
    holds: (value) => !/_(bucket|sum|count)$/.test(value),
};
