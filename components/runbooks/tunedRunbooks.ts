import { durationInWords } from "../../rules/durationText";
import type { AlertDefinition, Pack } from "../../rules/pack";
import { thresholdText } from "../../rules/thresholdText";
import { type Overrides, tuneAlert } from "../../rules/tuneAlert";
import type { Runbooks } from "./readRunbooks";

/**
 * The place of a value: `<!-- threshold -->80 %<!-- /threshold -->` or `<!-- for -->5 minutes<!-- /for -->`.
 *
 * Comments are invisible where Markdown is rendered, so that the files read well as they are, with the defaults.
 */
const places = /<!-- (threshold|for) -->(.*?)<!-- \/\1 -->/gs;

/** The runbooks with the thresholds and times of the tuned alerts; as written if no pack has the alert. */
export function tunedRunbooks(
    runbooks: Runbooks,
    packs: readonly Pack[],
    overrides: Overrides = {},
): Runbooks {
    return Object.fromEntries(
        Object.entries(runbooks).map(([name, text]) => {
            const alerts = packs
                .flatMap(({ alerts: all }) => (Object.hasOwn(all, name) ? (all[name] ?? []) : []))
                .map((alert) => tuneAlert(alert, overrides[name]));
            return [
                name,
                text.replace(
                    places,
                    (_, place: string, written: string) => valueOf(place, alerts) ?? written,
                ),
            ];
        }),
    );
}

/** An alert of several applications or jobs has one value for each. */
function valueOf(place: string, alerts: readonly AlertDefinition[]): string | undefined {
    const values = alerts.flatMap(({ threshold, for: time }) => {
        if (place === "threshold") {
            return threshold === undefined ? [] : [thresholdText(threshold)];
        }
        return time === undefined ? [] : [durationInWords(time)];
    });
    return values.length === 0 ? undefined : [...new Set(values)].join(" or ");
}
