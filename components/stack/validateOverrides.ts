import { type AlertName, alertCatalogue } from "../../rules/catalogue";
import type { AlertOverride } from "../../rules/overrides";
import type { AlertDefinition, Pack } from "../../rules/pack";
import { parseThreshold, thresholdExample } from "../../rules/parseThreshold";
import type { Threshold } from "../../rules/threshold";
import { type Checker, isKeyOf, isObject } from "../spec/checker";
import type { Rule } from "../spec/rule";
import { fieldCheck } from "../schema/fieldCheck";
import { nearest } from "../language/nearest";

const checkOverride = fieldCheck("AlertOverride", { ThresholdValue: undefined });

/** Labels that routes, inhibition and dashboards rely on, or that have a field of their own. */
const reservedLabels = ["alertname", "severity", "job", "instance"];

const atLeastZero: Rule<number> = { text: "must not be below 0", holds: (value) => value >= 0 };
const percent: Rule<number> = {
    text: "must be from 0 to 100 %",
    holds: (value) => value >= 0 && value <= 100,
};

/** Checks the tuning of the project's own alerts; `packs` are those of the stack, where they are known. */
export function validateOverrides(
    checker: Checker,
    overrides: unknown,
    packs: readonly Pack[] | undefined,
): void {
    if (overrides === undefined) {
        return;
    }
    if (!isObject(overrides)) {
        checker.report("", "must be an object, with the names of alerts as its keys", overrides);
        return;
    }
    const catalogue = alertCatalogue();
    for (const [name, override] of Object.entries(overrides)) {
        const known = isKeyOf(catalogue, name) ? catalogue[name] : undefined;
        if (known === undefined) {
            const meant = nearest(name, Object.keys(catalogue));
            const hint = meant === undefined ? "" : ` (did you mean ${meant}?)`;
            checker.report(name, `must be the name of one of the project's alerts${hint}`, name);
            continue;
        }
        const deployed = packs?.flatMap((pack) => definitionIn(pack, name));
        if (deployed?.length === 0) {
            checker.report(
                name,
                `must be an alert that this stack has: it comes with ${known.neededFor}`,
                name,
            );
        }
        validateOverride(checker.at(name), override, deployed?.length ? deployed : [known.alert]);
    }
}

/** An alert of a name is in several packs where there are several applications. */
function definitionIn({ alerts }: Pack, name: string): AlertDefinition[] {
    const alert = Object.hasOwn(alerts, name) ? alerts[name] : undefined;
    return alert === undefined ? [] : [alert];
}

function validateOverride(c: Checker, written: unknown, alerts: readonly AlertDefinition[]): void {
    if (!checkOverride(c, written)) {
        return;
    }
    const override = written as AlertOverride;
    validateThreshold(
        c,
        override.threshold,
        alerts.flatMap(({ threshold }) => (threshold === undefined ? [] : [threshold])),
    );
    for (const label of reservedLabels.filter((key) =>
        isKeyOf(isObject(override.labels) ? override.labels : {}, key),
    )) {
        c.at("labels").report(label, "must not be set here: it is the alert's own", override.labels?.[label]);
    }
}

/** Applications may differ in the unit of an alert: text with a unit is for those that have this one. */
function validateThreshold(c: Checker, written: unknown, thresholds: readonly Threshold[]): void {
    if (written === undefined) {
        return;
    }
    const byUnit = [...new Map(thresholds.map((threshold) => [threshold.unit, threshold])).values()];
    if (byUnit.length === 0) {
        c.report("threshold", "must not be set: the alert is about a state, and has no threshold", written);
        return;
    }
    const readings = byUnit.map((threshold) => ({ threshold, value: parseThreshold(written, threshold) }));
    const understood = readings.filter(({ value }) => value !== undefined);
    if (understood.length === 0 || (understood.length > 1 && byUnit.length > 1)) {
        const others =
            byUnit.length > 1 ? ", with its unit, which differs from application to application" : "";
        c.report("threshold", `must be ${byUnit.map(thresholdExample).join(" or ")}${others}`, written);
        return;
    }
    const [{ threshold, value = 0 } = {}] = understood;
    const rule = threshold?.unit === "%" ? percent : atLeastZero;
    if (!rule.holds(value)) {
        c.report("threshold", rule.text, written);
    }
}

/** Checks that what a heartbeat waits for is not switched off; for a stack that has a heartbeat. */
export function validateWatchdog(checker: Checker, overrides: unknown): void {
    const name: AlertName = "Watchdog";
    const override = isObject(overrides) ? overrides[name] : undefined;
    if (isObject(override) && override.disabled === true) {
        checker
            .at(name)
            .report("disabled", "must not be true where alerting.heartbeat waits for this alert", true);
    }
}
