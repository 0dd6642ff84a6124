import * as pulumi from "@pulumi/pulumi";
import { ConfigVolume } from "../docker/configVolume";
import type { Secrets } from "../docker/secrets";
import { Service } from "../docker/service";
import { images } from "../images";
import { assertNoFaults } from "../spec/fault";
import { type LokiInput, planLoki } from "./plan";
import { validateLokiInput } from "./validateInput";

export interface LokiServerArgs extends LokiInput {
    /** Name of the Docker network that collectors and Alertmanagers are in. */
    network: pulumi.Input<string>;
    /** Values of the secrets that the spec refers to. */
    secrets?: Secrets;
    /** The pinned images by default; BusyBox writes the configuration, since Loki's image has no shell. */
    images?: { loki?: pulumi.Input<string>; busybox?: pulumi.Input<string> };
    /** Whether the volume with the lines refuses to be deleted; false by default. */
    protectData?: boolean;
}

/**
 * A Loki that takes other limits, retention and rules without a restart.
 *
 * It is replaced where anything else changes, one server after the other; the label `vigie.configuration` says so in
 * the preview. Throws `InvalidSpecError` with every fault of its arguments. Files that Loki refuses make the update
 * fail, and the server goes on with those before.
 */
export class LokiServer extends pulumi.ComponentResource {
    /** Where people reach the server: the published address, else the one in the network. */
    public readonly url: pulumi.Output<string>;
    /** Where containers in the network reach the server. */
    public readonly internalUrl: pulumi.Output<string>;
    /** Physical name of the server's container. */
    public readonly containerName: pulumi.Output<string>;

    public constructor(name: string, args: LokiServerArgs, opts?: pulumi.ComponentResourceOptions) {
        const input: LokiInput = {
            spec: args.spec,
            ruleGroups: args.ruleGroups,
            alertmanagers: args.alertmanagers,
            links: args.links,
        };
        assertNoFaults(validateLokiInput(input, Object.keys(args.secrets ?? {})));
        super("vigie:index:LokiServer", name, {}, opts);

        const plan = planLoki(input);
        for (const notice of plan.notices) {
            // A message about a resource holds all later ones up until that is registered, which may wait for a host.
            this.urn.apply(() => void pulumi.log.warn(notice, this));
        }
        const image = args.images?.loki ?? images.loki;
        const configuration = new ConfigVolume(
            `${name}-configuration`,
            {
                image,
                writerImage: args.images?.busybox ?? images.busybox,
                network: args.network,
                plan: plan.config,
                secrets: args.secrets,
            },
            { parent: this },
        );
        const server = new Service(
            `${name}-server`,
            {
                plan: plan.service,
                image,
                network: args.network,
                configuration,
                replaceWithConfiguration: true,
                protectData: args.protectData,
            },
            { parent: this },
        );

        this.url = pulumi.output(plan.url);
        this.internalUrl = pulumi.output(plan.internalUrl);
        this.containerName = server.containerName;
        this.registerOutputs({
            url: this.url,
            internalUrl: this.internalUrl,
            containerName: this.containerName,
        });
    }
}
