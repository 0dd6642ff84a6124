import type { Checker } from "../spec/checker";
import { positiveInteger } from "../spec/rules";
import type { ScrapeLimits } from "../spec/scrapeJob";

const limitNames = [
    "samples",
    "labels",
    "labelNameLength",
    "labelValueLength",
    "bodyMegabytes",
    "targets",
] as const;

/** Checks limits that may be left out; 0 would mean none, and is refused. */
export function validateLimits(checker: Checker, limits: ScrapeLimits | undefined): void {
    const c = checker.at("limits");
    if (limits === undefined || !c.object(limits, limitNames)) {
        return;
    }
    for (const name of limitNames) {
        c.optional(name, limits[name], positiveInteger);
    }
}
