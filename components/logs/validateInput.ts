import type { RuleGroup } from "../../rules/types";
import { Checker } from "../spec/checker";
import { checkEntries } from "../spec/checkList";
import type { Fault } from "../spec/fault";
import { missingSecrets } from "../spec/missingSecrets";
import { hostPort, httpUrl, nonEmpty, resourceName } from "../spec/rules";
import { secretsIn } from "../spec/secretsIn";
import { proofGroup } from "../loki/renderProof";
import type { LogsInput } from "./plan";
import { validateLogs } from "./validate";

const free = {
    text: "must not be the name of another group of the stack",
    holds: (name: string) => name !== proofGroup,
};

/** All faults of the component's arguments, with their paths; `secrets` are the names of the given secrets. */
export function validateLogsInput(input: Omit<LogsInput, "name">, secrets: readonly string[]): Fault[] {
    const checker = new Checker();
    const { spec, ruleGroups, alertmanagers, links } = input;
    validateLogs(checker.at("spec"), spec);
    // What is in the rules is judged by the lint, which knows LogQL.
    checker.each<RuleGroup>("ruleGroups", ruleGroups, (part, group) => {
        part.required("name", group.name, resourceName, free);
    });
    checker.unique("ruleGroups", ruleGroups, "name");
    checkEntries(checker, "alertmanagers", alertmanagers, hostPort);
    if (links !== undefined) {
        checker.at("links").required("grafanaUrl", links.grafanaUrl, httpUrl);
        checker.at("links").required("dataSourceUid", links.dataSourceUid, nonEmpty);
    }
    return [...checker.faults, ...missingSecrets(secretsIn(spec, "spec"), secrets)];
}
