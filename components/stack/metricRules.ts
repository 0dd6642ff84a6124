import type { Rule } from "../spec/rule";
import { labelName } from "../spec/rules";

/** The name of a metric as a program exposes it, https://prometheus.io/docs/concepts/data_model/. */
export const metricName: Rule<string> = {
    text: "must be a metric name ([a-zA-Z_][a-zA-Z0-9_]*)",
    holds: (value) => typeof value === "string" && /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(value),
};

/** A name that is not one under which the parts of a histogram or a summary are stored. */
export const baseName: Rule<string> = {
    text: "must be the base name, without _bucket, _sum and _count, which are added automatically",
    holds: (value) => !/_(bucket|sum|count)$/.test(value),
};

/** Labels that belong to a histogram's and a summary's own series, or that Prometheus adds. */
const notOwn: Rule<string> = {
    text: "must not be job, instance, le or quantile, which are added automatically",
    holds: (value) => !["job", "instance", "le", "quantile"].includes(value),
};

/** A label of a metric's own. */
export const metricLabel = [labelName, notOwn];
