import type { LintContext } from "../context";
import type { Analysis, Bounds } from "./analysis";
import type { Expr } from "./ast";
import { boundsOf } from "./inferBounds";
import { labelsOf } from "./inferLabels";
import { unitOf } from "./inferUnits";
import type { LabelSet } from "./labels";
import { parsePromql } from "./parse";
import type { Unit } from "./units";

/** Static analysis of an expression's values; each property is computed once. */
export class Inference implements Analysis {
    private readonly labelSets = new Map<Expr, LabelSet>();
    private readonly units = new Map<Expr, Unit | undefined>();
    private readonly limits = new Map<Expr, Bounds>();

    public constructor(public readonly context: LintContext) {}

    public labels(expr: Expr): LabelSet {
        return remember(this.labelSets, expr, () => labelsOf(expr, this));
    }

    public unit(expr: Expr): Unit | undefined {
        return remember(this.units, expr, () => unitOf(expr, this));
    }

    public bounds(expr: Expr): Bounds {
        return remember(this.limits, expr, () => boundsOf(expr, this));
    }

    public inRecord<T>(name: string, look: (expr: Expr, analysis: Analysis) => T): T | undefined {
        const records = recordsOf(this.context);
        const recorded = records.known.has(name) ? records.known.get(name) : this.readRecord(name);
        records.known.set(name, recorded);
        if (recorded === undefined || records.open.has(name)) {
            return undefined;
        }
        records.open.add(name);
        const found = look(recorded.expr, recorded.inference);
        records.open.delete(name);
        return found;
    }

    private readRecord(name: string): Recorded | undefined {
        const text = this.context.metrics.find(name)?.recordedAs;
        const parsed = text === undefined ? undefined : parsePromql(text);
        return parsed && "expr" in parsed
            ? { expr: parsed.expr, inference: new Inference(this.context) }
            : undefined;
    }
}

interface Recorded {
    expr: Expr;
    inference: Inference;
}

/** The analysed recording rules, and those in progress: a rule may refer to itself. */
interface Records {
    known: Map<string, Recorded | undefined>;
    open: Set<string>;
}

const recordsByContext = new WeakMap<LintContext, Records>();

function recordsOf(context: LintContext): Records {
    const records = recordsByContext.get(context) ?? { known: new Map(), open: new Set() };
    recordsByContext.set(context, records);
    return records;
}

function remember<T>(known: Map<Expr, T>, expr: Expr, compute: () => T): T {
    const found = known.get(expr);
    if (found !== undefined || known.has(expr)) {
        return found as T;
    }
    const value = compute();
    known.set(expr, value);
    return value;
}
