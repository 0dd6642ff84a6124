import { Checker } from "../spec/checker";
import type { Rule } from "../spec/rule";
import type { Fault } from "../spec/fault";
import { missingSecrets } from "../spec/missingSecrets";
import { secretsIn } from "../spec/secretsIn";
import type { AlertingInput } from "./plan";
import { validateAlerting } from "./validate";
import { validateDelivery } from "./validateDelivery";

const stackName: Rule<string> = {
    text: "must be text in one line, without braces: it becomes part of a template",
    holds: (value) => typeof value === "string" && /^[^{}\r\n]*[^{}\s][^{}\r\n]*$/.test(value),
};

/** All faults of the component's arguments, with their paths; `secrets` are the names of the given secrets. */
export function validateAlertingInput(input: AlertingInput, secrets: readonly string[]): Fault[] {
    const checker = new Checker();
    const { name, spec = {}, ruleGroups = [], ruleFiles } = input;
    checker.required("name", name, stackName);
    validateAlerting(checker.at("spec"), spec);
    validateDelivery(checker.at("spec"), spec, ruleGroups, ruleFiles);
    return [...checker.faults, ...missingSecrets(secretsIn(spec, "spec"), secrets)];
}
