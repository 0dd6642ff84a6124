/** A part of an expression, with its offsets. */
export interface Span {
    from: number;
    to: number;
}

/** An expression; parentheses are left out, since they change nothing but the order. */
export type Expr =
    | Selector
    | Matrix
    | Subquery
    | Modified
    | Call
    | Aggregate
    | Binary
    | Unary
    | NumberLiteral
    | StringLiteral;

export interface Selector extends Span {
    kind: "selector";
    /** Undefined where there is none, or where a variable of Grafana is in it. */
    name: string | undefined;
    /** Whether a name stands outside the braces, whatever it is. */
    isNamed: boolean;
    nameSpan: Span;
    matchers: readonly Matcher[];
}

export interface Matcher extends Span {
    label: string;
    op: "=" | "!=" | "=~" | "!~";
    /** What is between the quotes; undefined where a variable of Grafana is in it. */
    value: string | undefined;
    valueSpan: Span;
}

export interface Matrix extends Span {
    kind: "matrix";
    selector: Expr;
    range: Duration;
}

export interface Subquery extends Span {
    kind: "subquery";
    expr: Expr;
    range: Duration;
    step: Duration | undefined;
}

/** A duration in brackets or behind `offset`; seconds are undefined where they are computed or a variable. */
export interface Duration extends Span {
    seconds: number | undefined;
}

export interface Modified extends Span {
    kind: "modified";
    expr: Expr;
    modifier: "offset" | "@" | "anchored" | "smoothed";
    /** Of an `offset`. */
    duration?: Duration;
}

export interface Call extends Span {
    kind: "call";
    name: string;
    nameSpan: Span;
    args: readonly Expr[];
}

export interface Aggregate extends Span {
    kind: "aggregate";
    op: string;
    opSpan: Span;
    /** All arguments; the last one is what is aggregated. */
    args: readonly Expr[];
    grouping: Grouping | undefined;
}

export interface Grouping extends Span {
    without: boolean;
    labels: readonly NamedLabel[];
}

export interface NamedLabel extends Span {
    /** Undefined where a variable of Grafana is in it. */
    name: string | undefined;
}

export interface Binary extends Span {
    kind: "binary";
    op: string;
    opSpan: Span;
    left: Expr;
    right: Expr;
    isBool: boolean;
    matching: Matching | undefined;
    hasFill: boolean;
}

export interface Matching extends Span {
    on: boolean;
    labels: readonly NamedLabel[];
    /** `left`: the series of the left side are the many. */
    group: "left" | "right" | undefined;
    include: readonly NamedLabel[];
}

export interface Unary extends Span {
    kind: "unary";
    op: string;
    expr: Expr;
}

export interface NumberLiteral extends Span {
    kind: "number";
    /** NaN also where a variable of Grafana stands for it. */
    value: number;
}

export interface StringLiteral extends Span {
    kind: "string";
    value: string | undefined;
}

export const comparisons: ReadonlySet<string> = new Set(["==", "!=", ">", "<", ">=", "<="]);
export const setOperators: ReadonlySet<string> = new Set(["and", "or", "unless"]);

/** A comparison that lets through the values for which it holds. */
export interface Filter extends Binary {
    isBool: false;
}

/** Whether an expression compares two values, other than only to compute 0 or 1. */
export function isFilter(expr: Expr): expr is Filter {
    return expr.kind === "binary" && comparisons.has(expr.op) && !expr.isBool;
}

/** The expressions right below one. */
export function childrenOf(expr: Expr): readonly Expr[] {
    switch (expr.kind) {
        case "matrix":
            return [expr.selector];
        case "subquery":
        case "modified":
        case "unary":
            return [expr.expr];
        case "call":
        case "aggregate":
            return expr.args;
        case "binary":
            return [expr.left, expr.right];
        default:
            return [];
    }
}

/** An expression and everything below it, with what each is in, the outermost last. */
export function* walk(
    expr: Expr,
    parents: readonly Expr[] = [],
): Generator<{ expr: Expr; parents: readonly Expr[] }> {
    yield { expr, parents };
    const inner = [expr, ...parents];
    for (const child of childrenOf(expr)) {
        yield* walk(child, inner);
    }
}

/** Every selector in an expression. */
export function* selectorsIn(expr: Expr): Generator<Selector> {
    for (const { expr: inner } of walk(expr)) {
        if (inner.kind === "selector") {
            yield inner;
        }
    }
}

/** What an aggregation is about. */
export function aggregated(aggregate: Aggregate): Expr | undefined {
    return aggregate.args.at(-1);
}

/** A selector or its range, without offset and `@` around it. */
export function unmodified(expr: Expr): Expr {
    return expr.kind === "modified" ? unmodified(expr.expr) : expr;
}
