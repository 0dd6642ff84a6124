import type { AlertingSpec } from "../spec/alerting";
import type { Checker } from "../spec/checker";
import { type AnyIntegration, integrationKinds } from "./receivers";

/** Checks what is between the options of each integration. */
export function validateReceivers(checker: Checker, spec: AlertingSpec): void {
    checker.eachObject("receivers", spec.receivers, (part, receiver) => {
        for (const [key, { validate }] of integrationKinds) {
            if (validate !== undefined) {
                part.eachObject<AnyIntegration>(key, receiver[key], validate);
            }
        }
    });
}
