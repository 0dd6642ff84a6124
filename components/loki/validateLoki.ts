import type { Checker, Rule } from "../spec/checker";
import { checkEntries } from "../spec/checkList";
import { checkPublish } from "../spec/checkPublish";
import type { LokiSpec } from "../spec/logs";
import { dockerNetwork, loopbackAddress, positiveInteger } from "../spec/rules";
import { streamSelector } from "./selector";
import { validateLogLimits } from "./validateLogLimits";
import { validateS3 } from "./validateS3";

const options: readonly (keyof LokiSpec)[] = [
    "retentionDays",
    "streamRetention",
    "limits",
    "compactionIntervalSeconds",
    "deletionDelaySeconds",
    "s3",
    "publish",
    "memoryMegabytes",
    "networks",
];

/** Loki alone, with nothing to do, takes about 80. */
const enoughMemory: Rule<number> = {
    text: "must be a whole number of megabytes, 128 or above",
    holds: (value) => Number.isInteger(value) && value >= 128,
};

/** Checks a whole Loki spec; the checker's base is where it stands. */
export function validateLoki(checker: Checker, spec: LokiSpec): void {
    if (!checker.object(spec, options)) {
        return;
    }
    checker.optional("retentionDays", spec.retentionDays, positiveInteger);
    checker.each("streamRetention", spec.streamRetention, (part, stream) => {
        if (part.object(stream, ["selector", "days"])) {
            part.required("selector", stream.selector, streamSelector);
            part.required("days", stream.days, positiveInteger);
        }
    });
    checker.unique("streamRetention", spec.streamRetention, "selector");
    validateLogLimits(checker.at("limits"), spec.limits);
    checker.optional("compactionIntervalSeconds", spec.compactionIntervalSeconds, positiveInteger);
    checker.optional("deletionDelaySeconds", spec.deletionDelaySeconds, positiveInteger);
    validateS3(checker.at("s3"), spec.s3);
    checkPublish(checker, spec.publish, loopbackAddress);
    checker.optional("memoryMegabytes", spec.memoryMegabytes, enoughMemory);
    checkEntries(checker, "networks", spec.networks, dockerNetwork);
}
