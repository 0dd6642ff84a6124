import type { Rule } from "../spec/rule";

/** What Grafana takes as the uid of a folder, a dashboard or a data source. */
export const grafanaUid: Rule<string> = {
    text: "must have only letters, digits, '-' and '_', at most 40",
    holds: (value) => typeof value === "string" && /^[A-Za-z0-9_-]{1,40}$/.test(value),
};
