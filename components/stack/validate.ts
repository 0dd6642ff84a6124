import { validateAlerting } from "../alerting/validate";
import { validateDelivery } from "../alerting/validateDelivery";
import { validateExporters } from "../exporters/validate";
import { credentialOf } from "../grafana/plan";
import { validateGrafana } from "../grafana/validateGrafana";
import { validatePrometheus } from "../prometheus/validatePrometheus";
import { validateRuleGroups } from "../prometheus/validateRuleGroups";
import { Checker } from "../spec/checker";
import type { Fault } from "../spec/fault";
import { missingSecrets } from "../spec/missingSecrets";
import type { MonitoringSpec } from "../spec/monitoringSpec";
import { resourceName } from "../spec/rules";
import { secretsIn, type SecretUse } from "../spec/secretsIn";
import { jobsOf, ownRuleGroupsOf, ruleGroupsOf } from "./parts";

const options: readonly (keyof MonitoringSpec)[] = [
    "name",
    "prometheus",
    "exporters",
    "alerting",
    "grafana",
    "ruleGroups",
];

/**
 * All faults of a spec, of every part, each with its path.
 *
 * `secrets` are the names of the secrets whose values are given.
 */
export function validateSpec(spec: MonitoringSpec, secrets: readonly string[]): Fault[] {
    const checker = new Checker();
    if (!checker.object(spec, options)) {
        return checker.faults;
    }
    checker.required("name", spec.name, resourceName);
    validateExporters(checker, "exporters", spec.exporters);
    if (spec.grafana !== false) {
        validateGrafana(checker.at("grafana"), spec.grafana ?? {});
    }
    // Names that these parts bring along are known where the parts are right.
    const known = checker.faults.length === 0;
    validatePrometheus(checker.at("prometheus"), spec.prometheus ?? {}, known ? namesOf(jobsOf(spec)) : []);
    validateRuleGroups(checker, "ruleGroups", spec.ruleGroups, known ? namesOf(ownRuleGroupsOf(spec)) : []);
    if (spec.alerting !== false) {
        validateAlerting(checker.at("alerting"), spec.alerting ?? {});
    }
    if (checker.faults.length === 0 && spec.alerting !== false) {
        validateDelivery(checker.at("alerting"), spec.alerting ?? {}, ruleGroupsOf(spec));
    }
    return [...checker.faults, ...missingSecrets(secretUses(spec), secrets)];
}

/** Every reference to a secret in a spec; Grafana's admin password is needed also where a spec does not name it. */
export function secretUses(spec: MonitoringSpec): SecretUse[] {
    const complete =
        spec.grafana === false
            ? spec
            : { ...spec, grafana: { ...spec.grafana, adminPassword: credentialOf(spec.grafana ?? {}) } };
    return secretsIn(complete, "");
}

function namesOf(parts: readonly { name: string }[]): string[] {
    return parts.map(({ name }) => name);
}
