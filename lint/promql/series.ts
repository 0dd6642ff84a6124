import type { LintContext } from "../context";
import type { KnownSeries } from "../metrics/metricIndex";
import type { Selector } from "./ast";
import { namedUnit, things, type Unit, unitByName } from "./units";

/** The metric type of a selector's series. */
export interface SeriesKind {
    type: KnownSeries["type"];
    /** Whether the metric catalogue states it; otherwise it is inferred from the name. */
    isCertain: boolean;
    known: KnownSeries | undefined;
}

/** The type of a selector's series: from the metric catalogue, or inferred from the name. */
export function seriesKind(selector: Selector, { metrics }: LintContext): SeriesKind {
    const known = selector.name === undefined ? undefined : metrics.find(selector.name);
    if (known !== undefined) {
        return {
            type: known.type,
            isCertain: known.recordedAs === undefined && known.type !== "unknown",
            known,
        };
    }
    return { type: typeByName(selector.name ?? ""), isCertain: false, known: undefined };
}

/** Whether the type is a counter. */
export function isCounter({ type }: SeriesKind): boolean {
    return type === "counter" || type === "bucket" || type === "sum" || type === "count";
}

function typeByName(name: string): KnownSeries["type"] {
    if (name.includes(":")) {
        return "unknown";
    }
    return name.endsWith("_total") ? "counter" : name.endsWith("_bucket") ? "bucket" : "unknown";
}

/** The unit of a selector's values. */
export function seriesUnit(selector: Selector, context: LintContext): Unit | undefined {
    const { type, known } = seriesKind(selector, context);
    const name = selector.name ?? "";
    if (type === "bucket" || type === "count") {
        return things;
    }
    const byName = unitByName(name);
    const declared = known?.unit === undefined ? undefined : namedUnit(known.unit);
    // A timestamp is in seconds, too; only the name distinguishes it from a duration.
    const unit = byName?.isTimestamp ? byName : (declared ?? byName);
    const isPlainCounter =
        type === "counter" && !/cpu|time|duration|latency/.test(name) && known?.unit === undefined;
    return unit ?? (isPlainCounter ? things : undefined);
}
