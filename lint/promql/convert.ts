import type { SyntaxNode } from "@lezer/common";
import { durationSeconds } from "../../components/language/duration";
import type { Duration, Expr, Modified, Selector, Span } from "./ast";
import { readAggregate, readBinary } from "./convertOperators";
import { numberOf, unquote } from "./literals";
import { readMatchers } from "./convertMatchers";
import type { Fault } from "./fault";
import type { Reader } from "./reader";
import { hasHole } from "./variables";

/** Converts a syntax tree without errors to an expression; `fault` is the first fault that the grammar does not catch. */
export class Converter implements Reader {
    public fault: Fault | undefined;

    public constructor(
        private readonly text: string,
        private readonly holes: readonly Span[],
        public readonly hasVariables: boolean,
    ) {}

    public convert(node: SyntaxNode | null): Expr | undefined {
        switch (node?.name) {
            case "ParenExpr":
                return this.convert(expressionsIn(node)[0] ?? null);
            case "NumberDurationLiteral":
                return { kind: "number", ...span(node), value: numberOf(this.slice(node)) };
            case "StringLiteral":
                return { kind: "string", ...span(node), value: this.quoted(node) };
            case "VectorSelector":
                return this.selector(node);
            case "MatrixSelector":
            case "SubqueryExpr":
                return this.ranged(node);
            case "OffsetExpr":
                return this.modified(node, "offset");
            case "StepInvariantExpr":
                return this.modified(node, "@");
            case "AnchoredExpr":
                return this.modified(node, "anchored");
            case "SmoothedExpr":
                return this.modified(node, "smoothed");
            case "FunctionCall":
                return this.call(node);
            case "AggregateExpr":
                return readAggregate(this, node);
            case "BinaryExpr":
                return readBinary(this, node);
            case "UnaryExpr":
                return this.unary(node);
            default:
                return undefined;
        }
    }

    public slice(node: Span): string {
        return this.text.slice(node.from, node.to);
    }

    public hasHole(node: Span): boolean {
        return hasHole(this.holes, node);
    }

    public quoted(node: Span): string | undefined {
        const value = unquote(this.slice(node));
        if (value === undefined) {
            this.report(node, `the string ${this.slice(node)} is unterminated or has an unknown escape`);
        }
        return value;
    }

    public inner(node: SyntaxNode | null): Expr[] {
        return expressionsIn(node).flatMap((child) => this.convert(child) ?? []);
    }

    private report(node: Span, message: string): void {
        this.fault ??= { ...span(node), message, isUnsure: false };
    }

    private selector(node: SyntaxNode): Selector {
        const identifier = node.getChild("Identifier");
        const braces = node.getChild("LabelMatchers");
        const { name, matchers } = readMatchers(this, braces);
        const isNamed = identifier !== null || name !== undefined;
        const nameSpan = identifier ?? name?.span ?? node;
        if (identifier !== null && name !== undefined) {
            this.report(name.span, "the metric has two names");
        }
        const written = identifier ? this.slice(identifier) : name?.value;
        return {
            kind: "selector",
            ...span(node),
            name:
                this.hasHole(nameSpan) || (this.hasVariables && written?.includes("$")) ? undefined : written,
            isNamed,
            nameSpan: span(nameSpan),
            matchers,
        };
    }

    private ranged(node: SyntaxNode): Expr | undefined {
        const [expr] = this.inner(node);
        const [range, step] = node.getChildren("DurationExpr").map((child) => this.duration(child));
        if (expr === undefined || range === undefined) {
            return undefined;
        }
        if (range.seconds !== undefined && range.seconds <= 0) {
            this.report(range, "a range must be longer than 0");
        }
        if (node.name === "SubqueryExpr") {
            return { kind: "subquery", ...span(node), expr, range, step };
        }
        if (expr.kind !== "selector") {
            const isModified = expr.kind === "modified";
            this.report(
                node,
                isModified
                    ? "offset and @ must follow the range"
                    : "only a selector can have a range; use a subquery [range:step]",
            );
        }
        return { kind: "matrix", ...span(node), selector: expr, range };
    }

    private duration(node: SyntaxNode): Duration {
        const text = this.slice(node).replaceAll(/\s/g, "");
        const [, sign, digits = ""] = /^([+-]?)(.*)$/s.exec(text) ?? [];
        const seconds = durationSeconds(digits) ?? (/^[\d.eE]+$/.test(digits) ? Number(digits) : undefined);
        const known = this.hasHole(node) || seconds === undefined ? undefined : seconds;
        return { ...span(node), seconds: sign === "-" && known !== undefined ? -known : known };
    }

    private modified(node: SyntaxNode, modifier: Modified["modifier"]): Expr | undefined {
        const [inner] = expressionsIn(node);
        const expr = this.convert(inner ?? null);
        const behind = node.getChild("OffsetDurationExpr");
        const duration = behind ? { duration: this.duration(behind) } : {};
        const isLoose = inner?.name === "BinaryExpr" || inner?.name === "UnaryExpr";
        return (
            expr &&
            modify(expr, isLoose, (to) => ({
                kind: "modified",
                ...span(to),
                modifier,
                ...duration,
                expr: to,
                to: node.to,
            }))
        );
    }

    private call(node: SyntaxNode): Expr | undefined {
        const called = node.getChild("FunctionIdentifier");
        if (called === null) {
            return undefined;
        }
        const args = this.inner(node.getChild("FunctionCallBody"));
        return { kind: "call", ...span(node), name: this.slice(called), nameSpan: span(called), args };
    }

    private unary(node: SyntaxNode): Expr | undefined {
        const [expr] = this.inner(node);
        const op = node.getChild("UnaryOp");
        if (expr?.kind === "number") {
            return { ...expr, ...span(node), value: op && this.slice(op) === "-" ? -expr.value : expr.value };
        }
        return expr && { kind: "unary", ...span(node), op: op ? this.slice(op) : "+", expr };
    }
}

/** In `a + b @ 5` the grammar applies the modifier to the sum, Prometheus to `b`. */
function modify(expr: Expr, isLoose: boolean, wrap: (expr: Expr) => Modified): Expr {
    if (isLoose && expr.kind === "binary") {
        return { ...expr, right: modify(expr.right, true, wrap) };
    }
    if (isLoose && expr.kind === "unary") {
        return { ...expr, expr: modify(expr.expr, true, wrap) };
    }
    return wrap(expr);
}

export function span({ from, to }: Span): Span {
    return { from, to };
}

function expressionsIn(node: SyntaxNode | null): SyntaxNode[] {
    const found: SyntaxNode[] = [];
    for (let child = node?.firstChild ?? null; child; child = child.nextSibling) {
        if (expressionNames.has(child.name)) {
            found.push(child);
        }
    }
    return found;
}

const expressionNames = new Set([
    "AggregateExpr",
    "BinaryExpr",
    "FunctionCall",
    "MatrixSelector",
    "NumberDurationLiteral",
    "OffsetExpr",
    "AnchoredExpr",
    "SmoothedExpr",
    "ParenExpr",
    "StringLiteral",
    "SubqueryExpr",
    "UnaryExpr",
    "VectorSelector",
    "StepInvariantExpr",
]);
