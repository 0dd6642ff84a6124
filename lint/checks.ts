import type { CheckInfo } from "./finding";
import { logqlChecks } from "./logql/checks";
import { promqlChecks } from "./promql/checks";
import { routeChecks } from "./routes/checks";
import { ruleChecks } from "./rules/checks";

/** Every check of expressions, rules and routes, by code; the ones of dashboards are in `dashboards/`. */
export const checks: readonly CheckInfo[] = [
    ...promqlChecks,
    ...ruleChecks,
    ...logqlChecks,
    ...routeChecks,
].sort((a, b) => (a.code < b.code ? -1 : 1));
