import type { HttpMetrics } from "../../rules/http";
import type { Checker } from "../spec/checker";
import { labelName, positiveInteger } from "../spec/rules";
import { metricName, baseName } from "./metricRules";

const options: readonly (keyof HttpMetrics)[] = [
    "requests",
    "duration",
    "statusLabel",
    "pathLabel",
    "methodLabel",
    "active",
    "errors",
    "health",
    "minRequests",
];

/** Any of these is enough for an alert. */
const metrics = ["requests", "duration", "errors", "health"] as const;

/** Checks how an application tells of its HTTP requests; may be left out. */
export function validateHttpMetrics(c: Checker, http: HttpMetrics | undefined): void {
    if (http === undefined || !c.object(http, options)) {
        return;
    }
    c.optional("requests", http.requests, metricName);
    c.optional("duration", http.duration, metricName, baseName);
    c.optional("errors", http.errors, metricName);
    c.optional("active", http.active, metricName);
    c.optional("health", http.health, metricName);
    c.optional("statusLabel", http.statusLabel, labelName);
    c.optional("pathLabel", http.pathLabel, labelName);
    c.optional("methodLabel", http.methodLabel, labelName);
    c.optional("minRequests", http.minRequests, positiveInteger);
    if (metrics.every((field) => http[field] === undefined)) {
        c.report("", `must name one of ${metrics.join(", ")} at least`, http);
    }
}
