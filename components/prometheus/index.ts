import * as pulumi from "@pulumi/pulumi";
import type { RuleGroup } from "../../rules/types";
import { lift } from "../inputs/lift";
import type { WithInputs } from "../inputs/types";
import type { Secrets } from "../server/secrets";
import { ServerSet } from "../server/serverSet";
import { assertNoFaults } from "../spec/fault";
import type { PrometheusSpec } from "../spec/prometheus";
import type { Files } from "../spec/files";
import type { RuleFile } from "../spec/ruleFile";
import type { ScrapeJob } from "../spec/scrapeJob";
import { planPrometheus, type PrometheusInput } from "./plan";
import { validatePrometheusInput } from "./validate";

export interface PrometheusStackArgs {
    /** The `cluster` label of every series and alert that leaves the server; the component's name by default. */
    name?: string;
    /** Scraping, storage and remote write; by default it scrapes itself and keeps samples for 15 days. */
    spec?: WithInputs<PrometheusSpec>;
    /** Jobs in addition to those of the spec: exporters and other servers of the stack. */
    jobs?: WithInputs<readonly ScrapeJob[]>;
    /** Alerting and recording rules, one file per group; none by default. */
    ruleGroups?: readonly RuleGroup[];
    /** Additional rules, as files in Prometheus's own format; see `readRuleFiles`. None by default. */
    ruleFiles?: readonly RuleFile[];
    /** HTML pages that the server shows below `/user/`, by file name; none by default. */
    pages?: Files;
    /** Alertmanagers in the network, `host:port` each; none by default. */
    alertmanagers?: readonly string[];
    /** Identifies what is deployed in addition to the server: a change of either is marked in the dashboards. */
    deployedBeside?: string;
    /** Name of the Docker network that targets and Alertmanagers are in. */
    network: pulumi.Input<string>;
    /** Values of the secrets that spec and jobs refer to. */
    secrets?: Secrets;
    /** The pinned image by default. Another image needs a shell, `wget` and `promtool`, as the official one has. */
    image?: pulumi.Input<string>;
    /** Whether the volume with the samples is protected from deletion; false by default. */
    protectData?: boolean;
}

/**
 * A Prometheus server that reloads jobs, rules, retention and secrets without a restart.
 *
 * Throws `InvalidSpecError` with every fault of its arguments. If promtool rejects the files, the update fails
 * and the server keeps running with the previous ones.
 */
export class PrometheusStack extends ServerSet {
    /** Public URL of the server: the external URL, else the published one, else the one in the network. */
    public readonly url: pulumi.Output<string>;
    /** URL of the server in the network. */
    public readonly internalUrl: pulumi.Output<string>;
    /** Physical name of the server's container. */
    public readonly containerName: pulumi.Output<string>;

    public constructor(name: string, args: PrometheusStackArgs, opts?: pulumi.ComponentResourceOptions) {
        const {
            spec: inputs,
            secrets,
            late,
        } = lift<Pick<PrometheusInput, "spec" | "jobs">>(
            { spec: args.spec, jobs: args.jobs },
            {
                type: { fields: { spec: "PrometheusSpec", jobs: { list: "ScrapeJob" } } },
                secrets: args.secrets,
            },
        );
        const input = {
            name: args.name ?? name,
            ...inputs,
            ruleGroups: args.ruleGroups,
            ruleFiles: args.ruleFiles,
            pages: args.pages,
            alertmanagers: args.alertmanagers,
            deployedBeside: args.deployedBeside,
        };
        assertNoFaults(validatePrometheusInput(input, Object.keys(secrets)));
        const plan = planPrometheus(input);
        super(
            "PrometheusStack",
            name,
            { servers: [plan] },
            { ...args, secrets, late, images: { prometheus: args.image } },
            opts,
        );

        this.url = pulumi.output(plan.url);
        this.internalUrl = pulumi.output(plan.internalUrl);
        this.containerName = this.containerNames.apply((names) => names.prometheus ?? "");
        this.registerOutputs({
            url: this.url,
            internalUrl: this.internalUrl,
            containerName: this.containerName,
        });
    }
}
