import { parsePromql } from "../promql/parse";
import { firstFault } from "./parse";

const quoted = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|`[^`]*`/g;

/** Whether an expression is one that Loki reads and Prometheus does not. */
export function isLogql(expression: string): boolean {
    // Outside of quotes, PromQL has neither a bar nor a filter behind a brace.
    return (
        /\||\}\s*!/.test(expression.replaceAll(quoted, '""')) &&
        "fault" in parsePromql(expression) &&
        firstFault(expression) === undefined
    );
}

/** Whether Loki reads an expression that chooses by labels alone; Prometheus may read it as well. */
export function mayBeLogql(expression: string): boolean {
    const outside = expression.replaceAll(quoted, '""');
    return outside.includes("{") && !outside.includes("__name__") && firstFault(expression) === undefined;
}
