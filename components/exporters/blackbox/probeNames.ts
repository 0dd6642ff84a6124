import { type Checker, isObject } from "../../spec/checker";
import type { JobName } from "../definition";
import type { BlackboxExporterSpec } from "./spec";

/** The names of the probes' jobs; of a probe that is wrong, none. */
export function probeNames(checker: Checker, { probes }: BlackboxExporterSpec): JobName[] {
    return (Array.isArray(probes) ? (probes as unknown[]) : []).flatMap((probe, index) =>
        isObject(probe) && typeof probe.name === "string"
            ? [{ name: probe.name, part: checker.at("probes").at(index) }]
            : [],
    );
}
