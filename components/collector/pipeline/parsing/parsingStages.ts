import type { LogReading } from "../../../spec/logs";
import type { Stage } from "../stage";
import { extractionStages } from "./extractionStages";
import { multilineStages } from "./multilineStages";

/** How the lines of a source are read: joined, and then looked into. Secrets are redacted between the two. */
export function parsingStages(reading: LogReading): Stage[] {
    return [...multilineStages(reading), ...extractionStages(reading)];
}
