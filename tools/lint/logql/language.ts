import { parsePromql } from "../promql/parse";
import { firstFault } from "./parse";

/** Whether an expression is one that Loki reads and Prometheus does not. */
export function isLogql(expression: string): boolean {
    const mayBe = /[|}]/.test(expression) && expression.includes("{");
    return mayBe && "fault" in parsePromql(expression) && firstFault(expression) === undefined;
}
