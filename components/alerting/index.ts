import * as pulumi from "@pulumi/pulumi";
import type { RuleGroup } from "../../rules/types";
import { lift } from "../inputs/lift";
import type { WithInputs } from "../inputs/types";
import type { Secrets } from "../server/secrets";
import { ServerSet } from "../server/serverSet";
import type { AlertingSpec } from "../spec/alerting";
import { assertNoFaults } from "../spec/fault";
import type { RuleFile } from "../spec/ruleFile";
import { planAlerting } from "./plan";
import { validateAlertingInput } from "./validateInput";

export interface AlertRoutingArgs {
    /** Name of the stack, shown in messages; the component's name by default. */
    name?: string;
    /** Receivers, routing and inhibition; it must define a receiver or allow undelivered alerts. */
    spec?: WithInputs<AlertingSpec>;
    /** Rules whose alerts must reach a receiver; none by default. */
    ruleGroups?: readonly RuleGroup[];
    /** Additional rules, as files in Prometheus's own format; see `readRuleFiles`. None by default. */
    ruleFiles?: readonly RuleFile[];
    /** Name of the Docker network of Prometheus and the receivers. */
    network: pulumi.Input<string>;
    /** Values of the secrets that the spec refers to. */
    secrets?: Secrets;
    /** The pinned image by default. Another image needs a shell, `wget` and `amtool`, as the official one has. */
    image?: pulumi.Input<string>;
    /** Whether the volume with silences and the notification log is protected from deletion; false by default. */
    protectData?: boolean;
}

/**
 * An Alertmanager that reloads receivers, routes, templates and secrets without a restart.
 *
 * Throws `InvalidSpecError` with every fault of its arguments, including alerts that reach no receiver. Logs a warning
 * if there is no heartbeat, or if undelivered alerts are allowed. If amtool rejects the files, the update fails and the
 * server keeps running with the previous ones.
 */
export class AlertRouting extends ServerSet {
    /** Public URL of the server: the external URL, else the published one, else the one in the network. */
    public readonly url: pulumi.Output<string>;
    /** URL of the server in the network. */
    public readonly internalUrl: pulumi.Output<string>;
    /** Physical name of the server's container. */
    public readonly containerName: pulumi.Output<string>;

    public constructor(name: string, args: AlertRoutingArgs, opts?: pulumi.ComponentResourceOptions) {
        const { spec, secrets, late } = lift<AlertingSpec | undefined>(args.spec, {
            type: "AlertingSpec",
            base: "spec",
            secrets: args.secrets,
        });
        const input = {
            name: args.name ?? name,
            spec,
            ruleGroups: args.ruleGroups,
            ruleFiles: args.ruleFiles,
        };
        assertNoFaults(validateAlertingInput(input, Object.keys(secrets)));
        const plan = planAlerting(input);
        super(
            "AlertRouting",
            name,
            { servers: [plan], notices: plan.notices },
            { ...args, secrets, late, images: { alertmanager: args.image } },
            opts,
        );

        this.url = pulumi.output(plan.url);
        this.internalUrl = pulumi.output(plan.internalUrl);
        this.containerName = this.containerNames.apply((names) => names.alertmanager ?? "");
        this.registerOutputs({
            url: this.url,
            internalUrl: this.internalUrl,
            containerName: this.containerName,
        });
    }
}
