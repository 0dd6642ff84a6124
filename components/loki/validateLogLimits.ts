import type { Checker, Rule } from "../spec/checker";
import type { LogLimits } from "../spec/logs";
import { positiveInteger, positiveNumber } from "../spec/rules";
import { longestQuerySeconds, resolveLimits } from "./defaults";

/** Labels that every line has: container, project, service, level, host. */
const ownLabels = 5;

const labels: Rule<number> = {
    text: `must be a whole number of ${ownLabels} or more: so many every line has`,
    holds: (value) => Number.isInteger(value) && value >= ownLabels,
};

const timeout: Rule<number> = {
    text: `must be a whole number of seconds from 1 to ${longestQuerySeconds}`,
    holds: (value) => Number.isInteger(value) && value >= 1 && value <= longestQuerySeconds,
};

/** 0 would mean no limit to Loki, and is refused. */
const rules: Record<keyof LogLimits, Rule<number>> = {
    ingestionMegabytesPerSecond: positiveNumber,
    ingestionBurstMegabytes: positiveNumber,
    streamMegabytesPerSecond: positiveNumber,
    maxStreams: positiveInteger,
    maxLineKilobytes: positiveInteger,
    maxLabels: labels,
    maxQueryLines: positiveInteger,
    maxQuerySeries: positiveInteger,
    maxQueryDays: positiveInteger,
    queryTimeoutSeconds: timeout,
    maxAgeHours: positiveInteger,
};

/** Checks limits that may be left out. */
export function validateLogLimits(checker: Checker, limits: LogLimits | undefined): void {
    if (limits === undefined || !checker.object(limits, Object.keys(rules))) {
        return;
    }
    const before = checker.faults.length;
    for (const [name, rule] of Object.entries(rules)) {
        checker.optional(name, limits[name as keyof LogLimits], rule);
    }
    if (checker.faults.length === before) {
        validateBurst(checker, limits);
    }
}

/** What comes in one request has to fit into the burst, or it is refused for ever. */
function validateBurst(checker: Checker, limits: LogLimits): void {
    const { ingestionBurstMegabytes: burst, ingestionMegabytesPerSecond: rate } = resolveLimits(limits);
    if (burst < rate) {
        checker.report(
            "ingestionBurstMegabytes",
            `must be at least ingestionMegabytesPerSecond, which is ${rate} here`,
            burst,
        );
    }
}
