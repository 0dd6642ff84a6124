import { parsePromql } from "../promql/parse";
import { firstFault } from "./parse";

const quoted = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|`[^`]*`/g;

/** Whether an expression is valid for Loki only, not for Prometheus. */
export function isLogql(expression: string): boolean {
    // Outside quotes, PromQL has neither a pipe nor a line filter after a brace.
    return (
        /\||\}\s*!/.test(expression.replaceAll(quoted, '""')) &&
        "fault" in parsePromql(expression) &&
        firstFault(expression) === undefined
    );
}

/** Whether an expression selects by labels alone; both Loki and Prometheus may accept it. */
export function mayBeLogql(expression: string): boolean {
    const outside = expression.replaceAll(quoted, '""');
    return outside.includes("{") && !outside.includes("__name__") && firstFault(expression) === undefined;
}
