import { checkEntries } from "../spec/checkList";
import { type Checker, isObject } from "../spec/checker";
import { checkLabels, checkMap, someText } from "../spec/checkMap";
import type { CollectorSpec, ContainerLogs, FileLogs, JournalLogs, LogReading } from "../spec/logs";
import { absolutePath, oneOf, positiveInteger, positiveNumber, resourceName } from "../spec/rules";
import { validateReading } from "./pipeline/parsing";
import { validateRedaction } from "./pipeline/redaction";
import { composeName, containerPattern, filePattern, freeLabel, plainValue, unitName } from "./rules";

const specKeys: readonly (keyof CollectorSpec)[] = [
    "kind",
    "containers",
    "files",
    "journal",
    "host",
    "redact",
    "dockerSocket",
    "socketPath",
    "memoryMegabytes",
    "retryHours",
];

const readingKeys: readonly (keyof LogReading)[] = ["format", "multiline", "drop", "labels"];

/** Checks what is collected, and how; the checker's base is where it stands. */
export function validateCollector(c: Checker, spec: CollectorSpec): void {
    if (!c.object(spec, specKeys)) {
        return;
    }
    c.optional("kind", spec.kind, oneOf("alloy", "promtail"));
    c.each("containers", spec.containers, validateContainers);
    c.each("files", spec.files, validateFiles);
    c.unique("files", spec.files, "name");
    validateJournal(c, spec.journal);
    validateSomething(c, spec);
    c.optional("host", spec.host, someText);
    if (spec.redact !== undefined) {
        validateRedaction(c.at("redact"), spec.redact);
    }
    c.optional("dockerSocket", spec.dockerSocket, oneOf("proxy", "direct"));
    c.optional("socketPath", spec.socketPath, absolutePath);
    c.optional("memoryMegabytes", spec.memoryMegabytes, positiveInteger);
    c.optional("retryHours", spec.retryHours, positiveNumber);
}

function validateContainers(c: Checker, containers: ContainerLogs): void {
    if (!c.object(containers, ["name", "project", "service", "containerLabels", "exclude", ...readingKeys])) {
        return;
    }
    c.optional("name", containers.name, containerPattern);
    c.optional("project", containers.project, composeName);
    c.optional("service", containers.service, composeName);
    checkMap(c, "containerLabels", containers.containerLabels, { key: someText, value: plainValue });
    c.optional("exclude", containers.exclude, containerPattern);
    validateRead(c, containers);
}

function validateFiles(c: Checker, files: FileLogs): void {
    if (c.object(files, ["name", "path", ...readingKeys])) {
        c.required("name", files.name, resourceName);
        c.required("path", files.path, filePattern);
        validateRead(c, files);
    }
}

function validateJournal(checker: Checker, journal: JournalLogs | boolean | undefined): void {
    const c = checker.at("journal");
    if (
        journal === undefined ||
        typeof journal === "boolean" ||
        !c.object(journal, ["units", ...readingKeys])
    ) {
        return;
    }
    checkEntries(c, "units", journal.units, unitName);
    validateRead(c, journal);
}

function validateRead(c: Checker, reading: LogReading): void {
    validateReading(c, reading);
    checkLabels(c, "labels", reading.labels);
    for (const name of Object.keys(isObject(reading.labels) ? reading.labels : {})) {
        c.at("labels").optional(name, name, freeLabel);
    }
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
