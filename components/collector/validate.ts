import { type Checker, isObject } from "../spec/checker";
import type { CollectorSpec } from "../spec/logs";
import { checkCollectorFields } from "./fieldRules";
import { validateReading } from "./pipeline/parsing";

/** Checks what is collected, and how; the checker's base is where it stands. */
export function validateCollector(c: Checker, spec: CollectorSpec): void {
    if (!checkCollectorFields(c, spec)) {
        return;
    }
    c.eachObject("containers", spec.containers, validateReading);
    c.eachObject("files", spec.files, validateReading);
    if (isObject(spec.journal)) {
        validateReading(c.at("journal"), spec.journal);
    }
    validateSomething(c, spec);
}

function validateSomething(c: Checker, { containers, files, journal }: CollectorSpec): void {
    const isEmpty = (list: unknown) => !Array.isArray(list) || list.length === 0;
    const hasOther = !isEmpty(files) || (journal !== undefined && journal !== false);
    if (Array.isArray(containers) && containers.length === 0 && !hasOther) {
        c.report(
            "containers",
            "must have an entry where neither files nor the journal are collected",
            containers,
        );
    }
}
