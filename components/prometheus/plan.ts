import type { RuleGroup } from "../../rules/types";
import type { ConfigPlan } from "../docker/configVolume/plan";
import { secretFiles } from "../docker/configVolume/secretFiles";
import type { ServicePlan } from "../docker/servicePlan";
import type { Files } from "../spec/files";
import type { PrometheusSpec } from "../spec/prometheus";
import type { ScrapeJob } from "../spec/scrapeJob";
import { secretsIn } from "../spec/secretsIn";
import { ownJobName, resolvePrometheus } from "./defaults";
import { owner, planService } from "./planService";
import { internalUrl, port, publicUrl } from "./planUrl";
import { renderProof, proofOf, proofPath } from "./renderProof";
import { renderPrometheus } from "./renderPrometheus";
import { renderRules } from "./renderRules";

export interface PrometheusInput {
    /** The `cluster` label. */
    name: string;
    spec?: PrometheusSpec;
    /** Jobs beside those of the spec: exporters and the stack's other servers. */
    jobs?: readonly ScrapeJob[];
    ruleGroups?: readonly RuleGroup[];
    /** The stack's Alertmanagers, `host:port` each in its network. */
    alertmanagers?: readonly string[];
}

/** A Prometheus server, ready to be deployed. */
export interface PrometheusPlan {
    config: ConfigPlan;
    service: ServicePlan;
    /** Where people reach it: the external URL, else the published one, else the one in the stack's network. */
    url: string;
    /** Where the stack's own servers reach it. */
    internalUrl: string;
}

const ownJob: ScrapeJob = { name: ownJobName, static: [{ targets: [`localhost:${port}`] }] };

/** Plans the server for a spec that is valid. */
export function planPrometheus(input: PrometheusInput): PrometheusPlan {
    const spec = resolvePrometheus(input.name, input.spec ?? {});
    const jobs = [ownJob, ...(input.jobs ?? []), ...(spec.jobs ?? [])];
    const files: Files = {
        "prometheus.yml": renderPrometheus(spec, jobs, input.alertmanagers ?? []),
        ...renderRules(input.ruleGroups ?? []),
    };
    return {
        config: {
            files: { ...files, ...renderProof(files) },
            secretFiles: secretFiles(secretsIn([spec, jobs], "")),
            owner,
            check: "promtool check config --lint=all --lint-fatal prometheus.yml",
            reload: {
                url: `${internalUrl}/-/reload`,
                readyUrl: `${internalUrl}/-/ready`,
                readBack: { url: `${internalUrl}${proofPath}`, contains: proofOf(files) },
            },
        },
        service: planService(spec, jobs),
        url: publicUrl(spec),
        internalUrl,
    };
}
