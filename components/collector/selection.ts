import type { ContainerLogs } from "../spec/logs";
import type { RelabelRule } from "../spec/scrapeJob";
import { sorted } from "../spec/sorted";
import { globRe2, quoteRe2 } from "./glob";

/** The label that tells which entry of a spec chose a container; taken off before an entry leaves the collector. */
export const sourceLabel = "vigie_source";

/** What discovery calls the name of a container. */
export const dockerName = "__meta_docker_container_name";

const excludedLabel = "__tmp_excluded";

/** The value of `sourceLabel` for an entry of the list of containers. */
export function sourceOf(index: number): string {
    return `containers-${index}`;
}

/** What discovery calls a label of a container. */
export function dockerLabel(name: string): string {
    return `__meta_docker_container_label_${name.replace(/[^a-zA-Z0-9_]/g, "_")}`;
}

/** Compose's own labels. */
export const composeProject = dockerLabel("com.docker.compose.project");
export const composeService = dockerLabel("com.docker.compose.service");

/**
 * Relabelling that keeps the containers that some entry fits, each with the number of the first such entry.
 *
 * RE2 cannot say "not": what an entry leaves out is marked before the entry chooses.
 */
export function selectionRules(containers: readonly ContainerLogs[]): RelabelRule[] {
    return [
        ...containers.flatMap((entry, index) => [...excluding(entry), choosing(entry, index)]),
        { sourceLabels: [sourceLabel], regex: ".+", action: "keep" },
    ];
}

function excluding({ exclude }: ContainerLogs): RelabelRule[] {
    if (exclude === undefined) {
        return [];
    }
    return [
        { targetLabel: excludedLabel, replacement: "" },
        {
            sourceLabels: [dockerName],
            regex: `/?${globRe2(exclude)}`,
            targetLabel: excludedLabel,
            replacement: "yes",
        },
    ];
}

function choosing(entry: ContainerLogs, index: number): RelabelRule {
    const conditions: (readonly [label: string, regex: string])[] = [
        // Chosen by no entry before.
        [sourceLabel, ""],
        ...(entry.exclude === undefined ? [] : [[excludedLabel, ""] as const]),
        [dockerName, `/?${globRe2(entry.name ?? "*")}`],
        ...equal(composeProject, entry.project),
        ...equal(composeService, entry.service),
        ...Object.entries(sorted(entry.containerLabels ?? {})).flatMap(([label, value]) =>
            equal(dockerLabel(label), value),
        ),
    ];
    return {
        sourceLabels: conditions.map(([label]) => label),
        regex: conditions.map(([, regex]) => regex).join(";"),
        targetLabel: sourceLabel,
        replacement: sourceOf(index),
    };
}

function equal(label: string, value: string | undefined): (readonly [string, string])[] {
    return value === undefined ? [] : [[label, quoteRe2(value)]];
}
