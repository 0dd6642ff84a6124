import type { LogReading } from "../../../spec/logs";
import type { Stage } from "../stage";
import { dropStages } from "./dropStages";
import { levelStages } from "./levelStages";
import { traceStages } from "./traceStages";

/** Takes level and trace out of an entry that has no secret any more, then leaves out what is not to be stored. */
export function extractionStages({ format = "auto", drop }: LogReading): Stage[] {
    return [...levelStages(format), ...traceStages(), ...dropStages(drop)];
}
