import { parser } from "../language/promqlParser";
import { expressionCheck } from "./validateExpression";

/** Checks that an expression is PromQL. */
export const validatePromql = expressionCheck("PromQL", (text) => parser.parse(text));
