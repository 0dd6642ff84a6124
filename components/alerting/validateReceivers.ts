import type { AlertingSpec } from "../spec/alerting";
import type { Checker, Rule } from "../spec/checker";
import type { Receiver } from "../spec/receivers";
import { boolean } from "../spec/rules";
import { reservedReceivers } from "./heartbeat";
import { type AnyIntegration, integrationKinds } from "./receivers";
import { availableTemplates, checkTemplateText } from "./validateTemplates";

const receiverName: Rule<string> = {
    text: "must be a name of letters, digits, '.', '_', '-' and spaces, beginning and ending with a letter or a digit",
    holds: (value) => typeof value === "string" && /^[A-Za-z0-9]([A-Za-z0-9._ -]*[A-Za-z0-9])?$/.test(value),
};

const notReserved: Rule<string> = {
    text: `must not be one of the stack's own receivers (${reservedReceivers.join(", ")})`,
    holds: (value) => !reservedReceivers.includes(value),
};

/** Checks the receivers and each of their integrations. */
export function validateReceivers(checker: Checker, spec: AlertingSpec): void {
    const templates = availableTemplates(spec);
    checker.each("receivers", spec.receivers, (part, receiver) => {
        if (part.object(receiver, ["name", ...integrationKinds.map(([kind]) => kind)])) {
            part.required("name", receiver.name, receiverName, notReserved);
            validateIntegrations(part, receiver, templates);
        }
    });
    checker.unique("receivers", spec.receivers, "name");
}

function validateIntegrations(checker: Checker, receiver: Receiver, templates: ReadonlySet<string>): void {
    for (const [key, kind] of integrationKinds) {
        checker.each<AnyIntegration>(key, receiver[key], (part, integration) => {
            if (part.object(integration, ["sendResolved", ...kind.options])) {
                part.optional("sendResolved", integration.sendResolved, boolean);
                kind.validate(part, integration);
                for (const field of kind.texts) {
                    checkTemplateText(part, field, integration[field], templates);
                }
            }
        });
    }
}
