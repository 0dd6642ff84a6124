import { type Overrides, packGroup, type PackContext } from "./packGroup";
import { packsFor, type Present } from "./packs";
import type { RuleGroup } from "./types";

export type { AlertName, AlertOverrides, ThresholdAlertName } from "./catalogue";
export { packGroup, type Overrides, type PackContext } from "./packGroup";
export { packsFor, type Present } from "./packs";

/**
 * The rules for what is there, and for nothing else, a group each pack.
 *
 * Overrides are taken as valid; those of alerts that are not there are passed over.
 */
export function rulesFor(
    present: Present,
    overrides: Overrides = {},
    context: PackContext = {},
): RuleGroup[] {
    return packsFor(present)
        .map((pack) => packGroup(pack, overrides, context))
        .filter(({ rules }) => rules.length > 0);
}
