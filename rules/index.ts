import type { Pack } from "./pack";
import { packGroup, type PackContext } from "./packGroup";
import { logPacksFor, packsFor, type Present } from "./packs";
import type { Overrides } from "./tuneAlert";
import type { RuleGroup } from "./types";

export type { AlertName, AlertOverrides } from "./catalogue";
export type { PackContext } from "./packGroup";
export { type ExporterKind, logPacksFor, packsFor, type Present } from "./packs";
export type { Overrides } from "./tuneAlert";

/**
 * The Prometheus rules for the parts of a stack, one group per pack.
 *
 * Overrides are taken as valid; those of alerts that are not deployed are ignored.
 */
export function rulesFor(
    present: Present,
    overrides: Overrides = {},
    context: PackContext = {},
): RuleGroup[] {
    return groupsOf(packsFor(present), overrides, context);
}

/** The Loki rules for the parts of a stack: LogQL, with the same overrides as the Prometheus rules. */
export function logRulesFor(
    present: Pick<Present, "loki">,
    overrides: Overrides = {},
    context: PackContext = {},
): RuleGroup[] {
    return groupsOf(logPacksFor(present), overrides, context);
}

function groupsOf(packs: readonly Pack[], overrides: Overrides, context: PackContext): RuleGroup[] {
    return packs.map((pack) => packGroup(pack, overrides, context)).filter(({ rules }) => rules.length > 0);
}
