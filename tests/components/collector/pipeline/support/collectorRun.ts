import type { Stage } from "../../../../../components/collector/pipeline/stage";
import type { Entry } from "./pushRequest";
import type { PushServer } from "./pushServer";

/** What a real collector sends of lines, and what it complains of. */
export interface Outcome {
    readonly entries: readonly Entry[];
    readonly complaints: string;
}

/** Turns of lines: each is written when an entry of the turn before has arrived. */
export type Turns = readonly (readonly string[])[];

/** Has a collector, with files in `folder`, read lines until all are sent; their label is `job="test"`. */
export type CollectorRun = (
    folder: string,
    stages: readonly Stage[],
    turns: Turns,
    server: PushServer,
) => Promise<Outcome>;
