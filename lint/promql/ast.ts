/** Offsets of a node in the expression. */
export interface Span {
    from: number;
    to: number;
}

/** An expression node; parentheses are dropped. */
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
    /** Undefined if absent or if it contains a Grafana variable. */
    name: string | undefined;
    /** Whether a name precedes the braces. */
    isNamed: boolean;
    nameSpan: Span;
    matchers: readonly Matcher[];
}

export interface Matcher extends Span {
    label: string;
    op: "=" | "!=" | "=~" | "!~";
    /** The unquoted value; undefined if it contains a Grafana variable. */
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

/** A duration in brackets or after `offset`; seconds are undefined if computed or a variable. */
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
    /** All arguments; the last one is the aggregated expression. */
    args: readonly Expr[];
    grouping: Grouping | undefined;
}

export interface Grouping extends Span {
    without: boolean;
    labels: readonly NamedLabel[];
}

export interface NamedLabel extends Span {
    /** Undefined if it contains a Grafana variable. */
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
    /** `left`: the left side is the "many" side. */
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
    /** Also NaN if it is a Grafana variable. */
    value: number;
}

export interface StringLiteral extends Span {
    kind: "string";
    value: string | undefined;
}

export const comparisons: ReadonlySet<string> = new Set(["==", "!=", ">", "<", ">=", "<="]);
export const setOperators: ReadonlySet<string> = new Set(["and", "or", "unless"]);

/** A comparison that filters values. */
export interface Filter extends Binary {
    isBool: false;
}

/** Whether an expression is a comparison without `bool`. */
export function isFilter(expr: Expr): expr is Filter {
    return expr.kind === "binary" && comparisons.has(expr.op) && !expr.isBool;
}

/** The direct children of an expression. */
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

/** An expression and all its descendants, each with its ancestors, outermost last. */
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

/** All selectors of an expression. */
export function* selectorsIn(expr: Expr): Generator<Selector> {
    for (const { expr: inner } of walk(expr)) {
        if (inner.kind === "selector") {
            yield inner;
        }
    }
}

/** The aggregated expression. */
export function aggregated(aggregate: Aggregate): Expr | undefined {
    return aggregate.args.at(-1);
}

/** A selector or range without its `offset` and `@` modifiers. */
export function unmodified(expr: Expr): Expr {
    return expr.kind === "modified" ? unmodified(expr.expr) : expr;
}
