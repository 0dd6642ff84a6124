import { Checker, isObject } from "../spec/checker";
import { checkEntries } from "../spec/checkList";
import type { Fault } from "../spec/fault";
import { missingSecrets } from "../spec/missingSecrets";
import { hostPort, nonEmpty } from "../spec/rules";
import { secretsIn } from "../spec/secretsIn";
import { intervalOf } from "./defaults";
import type { PrometheusInput } from "./plan";
import { validatePrometheus } from "./validatePrometheus";
import { validateRuleFiles } from "./ruleFiles/validateRuleFiles";
import { validateRuleGroups } from "./validateRuleGroups";
import { validateScrapeJobs } from "./validateScrapeJob";

/** All faults of the component's arguments, with their paths; `secrets` are the names of the given secrets. */
export function validatePrometheusInput(input: PrometheusInput, secrets: readonly string[]): Fault[] {
    const checker = new Checker();
    const { name, spec = {}, jobs, ruleGroups, ruleFiles, alertmanagers } = input;
    checker.required("name", name, nonEmpty);
    validatePrometheus(checker.at("spec"), spec, namesOf(jobs));
    validateScrapeJobs(checker, "jobs", jobs, { intervalSeconds: intervalOf(spec), otherJobs: [] });
    validateRuleGroups(checker, "ruleGroups", ruleGroups);
    validateRuleFiles(checker, "ruleFiles", ruleFiles);
    checkEntries(checker, "alertmanagers", alertmanagers, hostPort);
    const uses = [...secretsIn(spec, "spec"), ...secretsIn(jobs, "jobs")];
    return [...checker.faults, ...missingSecrets(uses, secrets)];
}

function namesOf(jobs: unknown): string[] {
    return (Array.isArray(jobs) ? (jobs as unknown[]) : []).flatMap((job) =>
        isObject(job) && typeof job.name === "string" ? [job.name] : [],
    );
}
