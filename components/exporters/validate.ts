import { scrapeInterval } from "../prometheus/rules";
import { Checker, isObject, type Rule } from "../spec/checker";
import { checkMap } from "../spec/checkMap";
import type { Fault } from "../spec/fault";
import { missingSecrets } from "../spec/missingSecrets";
import { dockerNetwork, oneOf, positiveInteger, resourceName } from "../spec/rules";
import { secretsIn } from "../spec/secretsIn";
import type { ExporterCommon } from "./common";
import { definitionOf, type ExporterKind, exporterKinds, type ExporterSpec } from "./kinds";
import { validateNames } from "./validateNames";
import { seriesLabels } from "./validateLabels";
import { type Checks, checkOptions, optional, optionalList, required } from "./validateOptions";

const hostName: Rule<string> = {
    text: "must be a host name",
    holds: (value) => /^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$/.test(value),
};

/** The Docker provider cuts an IPv6 address at its first colon when it reads a container back. */
const hostAddress: Rule = {
    text: "must be an IPv4 address or host-gateway",
    holds: (value) => typeof value === "string" && /^(host-gateway|\d{1,3}(\.\d{1,3}){3})$/.test(value),
};

const commonOptions: Checks<ExporterCommon & { kind: ExporterKind }> = {
    kind: required(oneOf(...exporterKinds)),
    name: optional(resourceName),
    scrapeIntervalSeconds: optional(scrapeInterval),
    memoryMegabytes: optional(positiveInteger),
    networks: optionalList(dockerNetwork),
    hosts: (checker, field, hosts) => checkMap(checker, field, hosts, { key: hostName, value: hostAddress }),
    labels: seriesLabels,
};

/** Checks the exporters of a stack, which may be left out; `reserved` as in `validateNames`. */
export function validateExporters(
    checker: Checker,
    field: string,
    specs: readonly ExporterSpec[] | undefined,
    reserved?: readonly string[],
): void {
    checker.each(field, specs, validateExporter);
    if (Array.isArray(specs)) {
        validateNames(checker.at(field), specs as readonly unknown[], reserved);
    }
}

/** All faults of what the component is given, with the paths of its arguments; `secrets` are the names given. */
export function validateExporterSetInput(
    exporters: readonly ExporterSpec[],
    secrets: readonly string[],
): Fault[] {
    const checker = new Checker();
    validateExporters(checker, "exporters", exporters);
    return [...checker.faults, ...missingSecrets(secretsIn(exporters, "exporters"), secrets)];
}

function validateExporter(checker: Checker, spec: ExporterSpec): void {
    if (!isObject(spec)) {
        checker.object(spec, []);
    } else if (!exporterKinds.includes(spec.kind)) {
        commonOptions.kind(checker, "kind", spec.kind);
    } else {
        const definition = definitionOf(spec);
        checkOptions(checker, spec, { ...commonOptions, ...definition.options });
        definition.validate?.(checker, spec);
    }
}
