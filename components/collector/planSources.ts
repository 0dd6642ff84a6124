import type { CollectorSpec, ContainerLogs, FileLogs, JournalLogs, LogReading } from "../spec/logs";
import type { RedactionSpec } from "../spec/redaction";
import type { RelabelRule } from "../spec/scrapeJob";
import { sorted } from "../spec/sorted";
import type { DockerSource, FileSource, JournalSource } from "./model";
import { extractionStages, multilineStages } from "./pipeline/parsing";
import { redactionStages } from "./pipeline/redaction";
import type { Stage } from "./pipeline/stage";
import { quoteRe2 } from "./glob";
import {
    composeProject,
    composeService,
    dockerName,
    selectionRules,
    sourceLabel,
    sourceOf,
} from "./selection";
import { shortNameRules } from "./shortName";

/** Where the collector finds the host's files. */
export const hostFolder = "/host";

/** Where journald keeps a journal that outlives a restart of the host. */
export const journalFolder = "/var/log/journal";

/** The containers of a spec: all of them, where it names nothing else that is to be collected. */
export function containersOf(spec: CollectorSpec): readonly ContainerLogs[] {
    const hasOthers = (spec.files ?? []).length > 0 || journalOf(spec) !== undefined;
    return spec.containers ?? (hasOthers ? [] : [{}]);
}

/** How the journal of a spec is read; nothing where it is not. */
export function journalOf({ journal }: CollectorSpec): JournalLogs | undefined {
    return journal === true ? {} : journal === false ? undefined : journal;
}

/** The containers, where any are to be collected; each belongs to the first entry that it fits. */
export function planDocker(spec: CollectorSpec, host: string): DockerSource | undefined {
    const containers = containersOf(spec);
    if (containers.length === 0) {
        return undefined;
    }
    return {
        host,
        relabel: [
            ...selectionRules(containers),
            ...shortNameRules(containers, { name: dockerName, service: composeService }),
            { sourceLabels: [composeProject], targetLabel: "project" },
            { sourceLabels: [composeService], targetLabel: "service" },
            ...containers.flatMap(labelRules),
        ],
        stages: [
            // Promtail reads all containers, and takes every label of those that relabelling drops.
            {
                kind: "match",
                selector: `{${sourceLabel}=""}`,
                stages: [{ kind: "drop", expression: ".*", reason: "not_collected" }],
            },
            ...containers.flatMap((entry, index) => whereChosen(index, multilineStages(entry))),
            ...redactionStages(spec.redact),
            ...containers.flatMap((entry, index) => whereChosen(index, extractionStages(entry))),
            { kind: "labelDrop", labels: [sourceLabel] },
        ],
    };
}

function labelRules({ labels }: ContainerLogs, index: number): RelabelRule[] {
    return Object.entries(sorted(labels ?? {})).map(([name, value]) => ({
        sourceLabels: [sourceLabel],
        regex: sourceOf(index),
        targetLabel: name,
        replacement: value.replaceAll("$", "$$$$"),
    }));
}

function whereChosen(index: number, stages: readonly Stage[]): Stage[] {
    return stages.length === 0
        ? []
        : [{ kind: "match", selector: `{${sourceLabel}="${sourceOf(index)}"}`, stages }];
}

/** Lines are joined first, since a secret may stand in any of them; nothing is taken out of an entry that has one. */
function stagesOf(entry: LogReading, redact: RedactionSpec | undefined): Stage[] {
    return [...multilineStages(entry), ...redactionStages(redact), ...extractionStages(entry)];
}

/** Files; the name of each is stored with its lines, and is not a label. */
export function planFile(file: FileLogs, redact: RedactionSpec | undefined): FileSource {
    return {
        name: file.name,
        path: `${hostFolder}${file.path}`,
        labels: { service: file.name, ...sorted(file.labels ?? {}) },
        stages: [
            ...stagesOf(file, redact),
            {
                kind: "template",
                source: "filename",
                template: `{{ TrimPrefix .Value "${hostFolder}" }}`,
            },
            // The label is dropped first: its value would be kept too, with the folder that only the collector has.
            { kind: "labelDrop", labels: ["filename"] },
            { kind: "structuredMetadata", values: { filename: "" } },
        ],
    };
}

const unitLabel = "__journal__systemd_unit";
const priorityLabel = "__journal_priority_keyword";

/** What journald calls the levels that are called otherwise here. */
const levels: readonly (readonly [keywords: string, level: string])[] = [
    ["emerg|alert|crit", "critical"],
    ["err|error", "error"],
    ["warning|warn", "warn"],
    ["notice|info", "info"],
    ["debug", "debug"],
];

/** The journal. Templated units are known by the template, and sessions and scopes, of which there is no end, not. */
export function planJournal(journal: JournalLogs, redact: RedactionSpec | undefined): JournalSource {
    const units = journal.units ?? [];
    return {
        path: `${hostFolder}${journalFolder}`,
        labels: sorted(journal.labels ?? {}),
        relabel: [
            ...(units.length > 0
                ? [
                      {
                          sourceLabels: [unitLabel],
                          regex: units.map(quoteRe2).join("|"),
                          action: "keep" as const,
                      },
                  ]
                : []),
            {
                sourceLabels: ["__journal__transport"],
                regex: "kernel",
                targetLabel: "service",
                replacement: "kernel",
            },
            {
                sourceLabels: [unitLabel],
                regex: String.raw`([^@]+)(?:@.*)?\.service`,
                targetLabel: "service",
            },
            ...levels.map(([regex, level]) => ({
                sourceLabels: [priorityLabel],
                regex,
                targetLabel: "level",
                replacement: level,
            })),
        ],
        // Alloy names itself in a label.
        stages: [...stagesOf(journal, redact), { kind: "labelDrop", labels: ["job"] }],
    };
}
