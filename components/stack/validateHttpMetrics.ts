import type { HttpMetrics } from "../../rules/http";
import { type Checker, isObject } from "../spec/checker";

/** Any of these is enough for an alert. */
const metrics = ["requests", "duration", "errors", "health"] as const;

/** Checks that what an application tells of its HTTP requests is enough for an alert; may be left out. */
export function validateHttpMetrics(c: Checker, http: HttpMetrics | undefined): void {
    if (isObject(http) && metrics.every((field) => http[field] === undefined)) {
        c.report("", `must name at least one of ${metrics.join(", ")}`, http);
    }
}
