import { type Checker, isObject } from "../spec/checker";
import type { LogLimits, LokiSpec, S3LogStorage } from "../spec/logs";
import { resolveLimits } from "./defaults";
import { checkLokiFields } from "./fieldRules";

/** Checks a whole Loki spec; the checker's base is where it stands. */
export function validateLoki(checker: Checker, spec: LokiSpec): void {
    const before = checker.faults.length;
    if (!checkLokiFields(checker, spec)) {
        return;
    }
    // Numbers can be compared where they are some.
    if (isObject(spec.limits) && checker.faults.length === before) {
        validateBurst(checker.at("limits"), spec.limits);
    }
    if (isObject(spec.s3)) {
        validateKeys(checker.at("s3"), spec.s3);
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

/** Keys come in pairs. */
function validateKeys(checker: Checker, s3: Partial<S3LogStorage>): void {
    const [missing, given] =
        s3.accessKeyId === undefined
            ? (["accessKeyId", "secretAccessKey"] as const)
            : (["secretAccessKey", "accessKeyId"] as const);
    if (s3[missing] === undefined && s3[given] !== undefined) {
        checker.report(missing, `must be set where ${given} is`, undefined);
    }
}
