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
    /** Who is told of which alert; it must name a receiver, or allow undelivered alerts. */
    spec?: WithInputs<AlertingSpec>;
    /** Rules whose alerts must reach someone; none by default. */
    ruleGroups?: readonly RuleGroup[];
    /** More of them, as files in Prometheus's own format; see `readRuleFiles`. None by default. */
    ruleFiles?: readonly RuleFile[];
    /** Name of the Docker network that Prometheus and receivers are in. */
    network: pulumi.Input<string>;
    /** Values of the secrets that the spec refers to. */
    secrets?: Secrets;
    /** The pinned image by default. It needs a shell, `wget` and `amtool`, as the official one has. */
    image?: pulumi.Input<string>;
    /** Whether the volume with silences, and with what was told, refuses to be deleted; false by default. */
    protectData?: boolean;
}

/**
 * An Alertmanager that takes other receivers, routes, templates and secrets without a restart.
 *
 * Throws `InvalidSpecError` with every fault of its arguments, alerts that reach nobody among them. Says as a warning
 * when there is no heartbeat, or when alerts are undelivered by permission. Files that amtool refuses make the update
 * fail, and the server goes on with those before.
 */
export class AlertRouting extends ServerSet {
    /** Where people reach the server: the external URL, else the published one, else the one in the network. */
    public readonly url: pulumi.Output<string>;
    /** Where containers in the network reach the server. */
    public readonly internalUrl: pulumi.Output<string>;
    /** Physical name of the server's container. */
    public readonly containerName: pulumi.Output<string>;

    public constructor(name: string, args: AlertRoutingArgs, opts?: pulumi.ComponentResourceOptions) {
        const { spec, secrets, late, faults } = lift<AlertingSpec | undefined>(args.spec, {
            type: "AlertingSpec",
            base: "spec",
            secrets: args.secrets,
        });
        assertNoFaults(faults);
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
