import type { Pack } from "./pack";
import { packGroup, type PackContext } from "./packGroup";
import { logPacksFor, packsFor, type Present } from "./packs";
import type { Overrides } from "./tuneAlert";
import type { RuleGroup } from "./types";

export type { AlertName, AlertOverrides } from "./catalogue";
export type { PackContext } from "./packGroup";
export { logPacksFor, packsFor, type Present } from "./packs";
export type { Overrides } from "./tuneAlert";

/**
 * The rules of Prometheus for what is there, and for nothing else, a group each pack.
 *
 * Overrides are taken as valid; those of alerts that are not there are passed over.
 */
export function rulesFor(
    present: Present,
    overrides: Overrides = {},
    context: PackContext = {},
): RuleGroup[] {
    return groupsOf(packsFor(present), overrides, context);
}

/** The rules of Loki for what is there: LogQL, with overrides as those of Prometheus have them. */
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
