import {
    type Aggregate,
    type Binary,
    type Call,
    comparisons,
    type Expr,
    type Selector,
    setOperators,
    walk,
} from "./ast";
import { functions, type ValueType } from "./functions";
import { selectorFaults } from "./selectorFaults";
import type { TypeFault } from "./typeFault";

/** All type faults of an expression, as in Prometheus's promql/parser/parse.go. */
export function* typeFaults(expr: Expr): Generator<TypeFault> {
    for (const { expr: inner, parents } of walk(expr)) {
        switch (inner.kind) {
            case "call":
                yield* callFaults(inner);
                break;
            case "aggregate":
                yield* aggregateFaults(inner);
                break;
            case "binary":
                yield* binaryFaults(inner);
                break;
            case "selector":
                yield* selectorFaults(inner, parents[0]);
                break;
            case "unary":
                yield* operandFaults(inner.expr, "a sign");
                break;
            case "subquery":
                yield* expectType(inner.expr, "vector", "a subquery");
                break;
            case "modified":
                yield* modifiedFaults(inner);
                break;
            default:
        }
    }
}

/** A Grafana variable can be of any type. */
function isVariable(expr: Expr): boolean {
    return expr.kind === "selector" && expr.isNamed && expr.name === undefined && expr.matchers.length === 0;
}

/** What an expression evaluates to. */
export function typeOf(expr: Expr): ValueType {
    switch (expr.kind) {
        case "number":
            return "scalar";
        case "string":
            return "string";
        case "matrix":
        case "subquery":
            return "matrix";
        case "modified":
        case "unary":
            return typeOf(expr.expr);
        case "call":
            return functions.get(expr.name)?.returns ?? "vector";
        case "binary":
            return typeOf(expr.left) === "scalar" && typeOf(expr.right) === "scalar" ? "scalar" : "vector";
        default:
            return "vector";
    }
}

function* expectType(expr: Expr | undefined, type: ValueType, user: string): Generator<TypeFault> {
    const found = expr && typeOf(expr);
    if (expr && found !== type && !isVariable(expr)) {
        yield {
            from: expr.from,
            to: expr.to,
            message: `${user} expects ${phrases[type]}, got ${phrases[found ?? type]}`,
        };
    }
}

const phrases: Readonly<Record<ValueType, string>> = {
    scalar: "a scalar",
    vector: "an instant vector",
    matrix: "a range vector such as x[5m]",
    string: "a string",
};

function* callFaults({ name, nameSpan, args }: Call): Generator<TypeFault> {
    const signature = functions.get(name);
    if (signature === undefined) {
        yield { ...nameSpan, message: `unknown function ${name}` };
        return;
    }
    const { args: types, variadic } = signature;
    const least = types.length - (variadic === 0 ? 0 : 1);
    const most = variadic < 0 ? Infinity : least + (variadic === 0 ? 0 : variadic);
    if (args.length < least || args.length > most) {
        const wanted =
            most === Infinity
                ? `${least} arguments or more`
                : least === most
                  ? `${least}`
                  : `${least} to ${most}`;
        yield {
            ...nameSpan,
            message: `${name} expects ${wanted} arguments, got ${args.length}`.replace(
                /arguments or more arguments/,
                "arguments or more",
            ),
        };
        return;
    }
    const selected = name === "info" ? args[1] : undefined;
    if (selected && (selected.kind !== "selector" || hasNameOutside(selected))) {
        yield {
            from: selected.from,
            to: selected.to,
            message: "the second argument of info must be label matchers",
        };
    }
    for (const [index, arg] of args.entries()) {
        yield* expectType(arg, types[Math.min(index, types.length - 1)] ?? "vector", name);
    }
}

function hasNameOutside({ isNamed, nameSpan, from }: Selector): boolean {
    return isNamed && nameSpan.from === from;
}

const withNumber = new Set(["topk", "bottomk", "quantile", "limitk", "limit_ratio"]);

function* aggregateFaults({ op, opSpan, args }: Aggregate): Generator<TypeFault> {
    const parameter = withNumber.has(op) ? "scalar" : op === "count_values" ? "string" : undefined;
    const wanted = parameter === undefined ? 1 : 2;
    if (args.length !== wanted) {
        yield {
            ...opSpan,
            message: `${op} expects ${wanted} argument${wanted === 1 ? "" : "s"}, got ${args.length}`,
        };
        return;
    }
    if (parameter !== undefined) {
        yield* expectType(args[0], parameter, op);
    }
    yield* expectType(args.at(-1), "vector", op);
}

function* binaryFaults({ op, opSpan, left, right, isBool, matching, hasFill }: Binary): Generator<TypeFault> {
    const types = [typeOf(left), typeOf(right)];
    const isSet = setOperators.has(op);
    yield* operandFaults(left, op);
    yield* operandFaults(right, op);
    if (isBool && !comparisons.has(op)) {
        yield { ...opSpan, message: "bool is allowed on comparisons only" };
    }
    if (comparisons.has(op) && !isBool && types.every((type) => type === "scalar")) {
        yield { ...opSpan, message: "comparisons between scalars must use bool" };
    }
    if (types.includes("scalar")) {
        if (isSet) {
            yield { ...opSpan, message: `${op} does not accept scalars` };
        } else if ((matching?.labels.length ?? 0) > 0 || hasFill) {
            yield { ...opSpan, message: "on and ignoring are allowed between two vectors only" };
        }
    } else if (isSet && (matching?.group !== undefined || hasFill)) {
        yield { ...opSpan, message: `${op} does not accept group_left, group_right or fill` };
    }
    const twice =
        matching?.on &&
        matching.include.find(({ name }) => matching.labels.some((label) => label.name === name));
    if (twice && twice.name !== undefined) {
        yield {
            from: twice.from,
            to: twice.to,
            message: `the label ${twice.name} is both in on and in group_${matching.group ?? ""}`,
        };
    }
}

function* operandFaults(expr: Expr, user: string): Generator<TypeFault> {
    const type = typeOf(expr);
    if (type === "matrix" || type === "string") {
        yield {
            from: expr.from,
            to: expr.to,
            message: `${user} does not accept a ${type === "matrix" ? "range vector" : "string"}`,
        };
    }
}

function* modifiedFaults({
    expr,
    modifier,
    from,
    to,
}: Extract<Expr, { kind: "modified" }>): Generator<TypeFault> {
    const kinds = new Set(["selector", "matrix", "subquery"]);
    let inner = expr;
    while (inner.kind === "modified") {
        if (inner.modifier === modifier) {
            yield { from, to, message: `duplicate ${modifier}` };
            return;
        }
        inner = inner.expr;
    }
    if (!kinds.has(inner.kind)) {
        yield { from, to, message: `${modifier} must follow a selector or a subquery` };
    }
}
