import { type Checker, isObject } from "../spec/checker";
import type { JobName } from "./definition";
import { definitionOf, exporterKinds, type ExporterSpec } from "./kinds";
import { aliasOf, nameOf } from "./planNames";

/** Names of the stack's own servers, as scrape jobs and in the network. */
const ownServers = ["prometheus", "alertmanager", "grafana"];

/**
 * Checks that the name of each exporter and of each of its scrape jobs is unique.
 *
 * `reserved` are the names of other servers of the stack, as scrape jobs and in the network.
 */
export function validateNames(
    checker: Checker,
    specs: readonly unknown[],
    reserved: readonly string[] = ownServers,
): void {
    const jobs = new Set(reserved);
    const aliases = new Set(reserved);
    for (const [index, spec] of specs.entries()) {
        if (!isKnown(spec)) {
            continue;
        }
        const exporter = checker.at(index);
        const alias = aliasOf(spec);
        // For a duplicate name, one fault is enough.
        if (!jobs.has(nameOf(spec)) && aliases.has(alias)) {
            exporter.report("name", "must resolve to another name in the network than those before", alias);
        }
        aliases.add(alias);
        const furtherJobs = definitionOf(spec).jobNames?.(exporter, spec) ?? [];
        for (const job of [{ name: nameOf(spec), part: exporter }, ...furtherJobs]) {
            checkJob(job, jobs);
        }
    }
}

function checkJob({ name, part }: JobName, others: Set<string>): void {
    if (others.has(name)) {
        part.report("name", "must not be the name of another job of the stack", name);
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
