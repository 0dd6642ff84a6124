import { Checker } from "../spec/checker";
import type { Fault } from "../spec/fault";
import { missingSecrets } from "../spec/missingSecrets";
import { secretsIn } from "../spec/secretsIn";
import { checkExporterFields } from "./fieldRules";
import { definitionOf, exporterKinds, type ExporterSpec } from "./kinds";
import { refuseJobLabel } from "./validateLabels";
import { validateNames } from "./validateNames";

/** Checks the exporters of a stack, which are optional; `reserved` as in `validateNames`. */
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

/** All faults of the component's arguments, with their paths; `secrets` are the names of the given secrets. */
export function validateExporterSetInput(
    exporters: readonly ExporterSpec[],
    secrets: readonly string[],
): Fault[] {
    const checker = new Checker();
    validateExporters(checker, "exporters", exporters);
    return [...checker.faults, ...missingSecrets(secretsIn(exporters, "exporters"), secrets)];
}

function validateExporter(checker: Checker, spec: ExporterSpec): void {
    if (checkExporterFields(checker, spec) && exporterKinds.includes(spec.kind)) {
        refuseJobLabel(checker, spec.labels);
        definitionOf(spec).validate?.(checker, spec);
    }
}
