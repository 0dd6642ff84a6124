import { rulesFor } from "../../rules";
import { validateAlerting } from "../alerting/validate";
import { validateDelivery } from "../alerting/validateDelivery";
import { validateExporters } from "../exporters/validate";
import { validateCommunityDashboards } from "../grafana/community/validateCommunity";
import { credentialOf } from "../grafana/plan";
import { validateGrafana } from "../grafana/validateGrafana";
import { ownJobName } from "../prometheus/defaults";
import { validateRuleFiles } from "../prometheus/ruleFiles/validateRuleFiles";
import { validatePrometheus } from "../prometheus/validatePrometheus";
import { validateRuleGroups } from "../prometheus/validateRuleGroups";
import { keysOf } from "../schema/fields";
import { Checker } from "../spec/checker";
import type { Fault } from "../spec/fault";
import { missingSecrets } from "../spec/missingSecrets";
import type { MonitoringSpec } from "../monitoringSpec";
import { httpUrl, resourceName } from "../spec/rules";
import { secretsIn, type SecretUse } from "../spec/secretsIn";
import { checkPrometheusAccess, grafanaSurroundings } from "./grafanaEdge";
import { factsOf, packsOf, presentOf } from "./facts";
import { offersOf } from "./offers";
import { partEntries } from "./registry";
import { validateApplications } from "./validateApplications";
import { validateClashes } from "./validateClashes";
import { validateCronJobs } from "./validateCronJobs";
import { validateOverrides, validateWatchdog } from "./validateOverrides";

/**
 * All faults of a spec, of every part, each with its path.
 *
 * `secrets` are the names of the secrets whose values are given.
 */
export function validateSpec(spec: MonitoringSpec, secrets: readonly string[]): Fault[] {
    const checker = new Checker();
    if (!checker.object(spec, keysOf("MonitoringSpec"))) {
        return checker.faults;
    }
    checker.required("name", spec.name, resourceName);
    validateExporters(checker, "exporters", spec.exporters);
    if (spec.grafana !== false) {
        validateGrafana(checker.at("grafana"), spec.grafana ?? {}, grafanaSurroundings(spec));
    }
    for (const [key, part] of partEntries()) {
        part.validate?.(checker.at(key), spec);
    }
    // Names that these parts bring along are known where the parts are right.
    checkPrometheusAccess(checker, spec);
    const partsAreRight = checker.faults.length === 0;
    // Prometheus itself is checked below: what it offers is not asked for here.
    const jobs = partsAreRight ? namesOf(offersOf({ ...spec, prometheus: undefined }).jobs) : [];
    validatePrometheus(checker.at("prometheus"), spec.prometheus ?? {}, jobs);
    const jobsAreRight = checker.faults.length === 0;
    const allJobs = [ownJobName, ...jobs, ...(jobsAreRight ? namesOf(spec.prometheus?.jobs ?? []) : [])];
    validateApplications(checker, "applications", spec.applications, jobsAreRight ? allJobs : undefined);
    validateCronJobs(checker, "cronJobs", spec.cronJobs, jobsAreRight ? spec : undefined);
    if (spec.alerting !== false) {
        validateAlerting(checker.at("alerting"), spec.alerting ?? {});
    }
    if (checker.faults.length === 0) {
        validateClashes(checker, spec);
    }
    checker.optional("runbookBaseUrl", spec.runbookBaseUrl, httpUrl);
    validateCommunityDashboards(checker, "communityDashboards", spec.communityDashboards);
    validateRules(checker, spec, checker.faults.length === 0);
    return [...checker.faults, ...missingSecrets(secretUses(spec), secrets)];
}

/** Checks alerts and rules; which alerts a stack has is known where its parts are right. */
function validateRules(checker: Checker, spec: MonitoringSpec, partsAreRight: boolean): void {
    const { alerting } = spec;
    validateOverrides(
        checker.at("alerts"),
        spec.alerts,
        partsAreRight ? packsOf(presentOf(spec)) : undefined,
    );
    if (alerting !== false && alerting?.heartbeat !== undefined) {
        validateWatchdog(checker.at("alerts"), spec.alerts);
    }
    const known = checker.faults.length === 0;
    validateRuleGroups(
        checker,
        "ruleGroups",
        spec.ruleGroups,
        known ? namesOf(rulesFor(presentOf(spec), spec.alerts)) : [],
    );
    validateRuleFiles(checker, "ruleFiles", spec.ruleFiles);
    if (checker.faults.length === 0 && alerting !== false) {
        validateDelivery(checker.at("alerting"), alerting ?? {}, factsOf(spec).allRuleGroups, spec.ruleFiles);
    }
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
