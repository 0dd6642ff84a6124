import { type Checker, isObject } from "../spec/checker";
import type { ExporterSpec } from "../spec/exporters";
import { exporterKinds } from "./catalogue";
import { aliasOf, nameOf } from "./planNames";

/** Names that the stack's own servers have, as jobs and in the network. */
const reserved = ["prometheus", "alertmanager", "grafana"];

/** Checks that each exporter, and each scrape job of them, can be told from all others by its name. */
export function validateNames(checker: Checker, specs: readonly unknown[]): void {
    const jobs = new Set(reserved);
    const aliases = new Set(reserved);
    for (const [index, spec] of specs.entries()) {
        if (!isKnown(spec)) {
            continue;
        }
        const exporter = checker.at(index);
        const alias = aliasOf(spec);
        // Where two have one name, that says it all.
        if (!jobs.has(nameOf(spec)) && aliases.has(alias)) {
            exporter.report("name", "must lead to another name in the network than those before", alias);
        }
        checkJob(exporter, nameOf(spec), jobs);
        aliases.add(alias);
        for (const [number, probe] of probesOf(spec).entries()) {
            if (isObject(probe) && typeof probe.name === "string") {
                checkJob(exporter.at("probes").at(number), probe.name, jobs);
            }
        }
    }
}

function checkJob(checker: Checker, name: string, others: Set<string>): void {
    if (others.has(name)) {
        checker.report("name", "must not be the name of another job of the stack", name);
    }
    others.add(name);
}

function isKnown(spec: unknown): spec is ExporterSpec {
    return (
        isObject(spec) &&
        (exporterKinds as unknown[]).includes(spec.kind) &&
        (spec.name === undefined || typeof spec.name === "string")
    );
}

function probesOf(spec: ExporterSpec): readonly unknown[] {
    return spec.kind === "blackbox" && Array.isArray(spec.probes) ? (spec.probes as unknown[]) : [];
}
