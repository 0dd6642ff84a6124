import type { RuleGroup } from "../../rules/types";
import { type ConfigPlan, hashFiles } from "../server/configVolume/plan";
import { secretFiles } from "../server/configVolume/secretFiles";
import type { ServerPlan } from "../server/serverPlan";
import { renderJson } from "../grafana/renderJson";
import { type Files, under } from "../spec/files";
import type { PrometheusSpec } from "../spec/prometheus";
import type { ScrapeJob } from "../spec/scrapeJob";
import type { RuleFile } from "../spec/ruleFile";
import { secretsIn } from "../spec/secretsIn";
import { ownJobName, resolvePrometheus } from "./defaults";
import { pagesFolder, owner, planService } from "./planService";
import { internalUrl, port, publicUrl } from "./planUrl";
import { renderDeployment } from "./renderDeployment";
import { renderProof, proofOf, proofPath } from "./renderProof";
import { renderPrometheus } from "./renderPrometheus";
import { renderRules } from "./renderRules";
import { renderRuleFiles, ruleFilesPattern } from "./ruleFiles/renderRuleFiles";

export interface PrometheusInput {
    /** The `cluster` label. */
    name: string;
    spec?: PrometheusSpec;
    /** Jobs in addition to those of the spec: exporters and the stack's other servers. */
    jobs?: readonly ScrapeJob[];
    ruleGroups?: readonly RuleGroup[];
    /** Additional rules, in Prometheus's own format. */
    ruleFiles?: readonly RuleFile[];
    /** Pages that the server shows at `pagesUrl`, by file name. */
    pages?: Files;
    /** The stack's Alertmanagers, `host:port` each in its network. */
    alertmanagers?: readonly string[];
    /** Identifies what is deployed in addition to the server: a change of either is marked in the dashboards. */
    deployedBeside?: string;
}

/** A Prometheus server, ready to be deployed. */
export interface PrometheusPlan extends ServerPlan {
    config: ConfigPlan;
    /** Its public URL: the external URL, else the published one, else the one in the stack's network. */
    url: string;
    /** Its address in the stack's network. */
    internalUrl: string;
}

const ownJob: ScrapeJob = { name: ownJobName, static: [{ targets: [`localhost:${port}`] }] };

/** Plans the server for a valid spec. */
export function planPrometheus(input: PrometheusInput): PrometheusPlan {
    const spec = resolvePrometheus(input.name, input.spec ?? {});
    const jobs = [ownJob, ...(input.jobs ?? []), ...(spec.jobs ?? [])];
    const foreign = input.ruleFiles ?? [];
    const patterns = ["rules/*.yml", ...(foreign.length > 0 ? [ruleFilesPattern] : [])];
    const service = planService(spec, jobs);
    const pages = under(pagesFolder, input.pages ?? {});
    const pagePaths = Object.keys(pages);
    const configuration: Files = {
        "prometheus.yml": renderPrometheus(spec, jobs, input.alertmanagers ?? [], patterns),
        ...renderRules(input.ruleGroups ?? []),
        ...renderRuleFiles(foreign),
        ...pages,
    };
    const deployment = hashFiles({
        ...configuration,
        service: renderJson(service),
        beside: input.deployedBeside ?? "",
    });
    const files: Files = { ...configuration, ...renderDeployment(deployment) };
    return {
        name: "server",
        role: "prometheus",
        folder: "prometheus",
        image: "prometheus",
        service,
        config: {
            files: { ...files, ...renderProof(files) },
            ...(pagePaths.length > 0 && { compressedFiles: pagePaths }),
            secretFiles: secretFiles(secretsIn([spec, jobs], "")),
            owner,
            check: "promtool check config --lint=all --lint-fatal prometheus.yml",
            reload: {
                url: `${internalUrl}/-/reload`,
                readyUrl: `${internalUrl}/-/ready`,
                readBack: { url: `${internalUrl}${proofPath}`, contains: proofOf(files) },
            },
        },

        url: publicUrl(spec),
        internalUrl,
    };
}
