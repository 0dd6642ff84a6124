import * as pulumi from "@pulumi/pulumi";
import { ServerSet } from "../server/serverSet";
import { Checker } from "../spec/checker";
import { assertNoFaults } from "../spec/fault";
import { planPushgateway } from "./plan";
import type { PushgatewaySpec } from "./spec";
import { validatePushgateway } from "./validate";

export type { PushgatewaySpec } from "./spec";

export interface PushgatewayArgs {
    /** Published at 127.0.0.1:9091, and written to disk every five minutes, by default. */
    spec?: PushgatewaySpec;
    /** Name of the Docker network that Prometheus and the jobs that push are in. */
    network: pulumi.Input<string>;
    /** The pinned image by default. It needs `wget`, as the official one has. */
    image?: pulumi.Input<string>;
    /** Whether the volume with the pushed metrics is protected from deletion; false by default. */
    protectData?: boolean;
}

/**
 * A Pushgateway, which keeps the last metrics of batch jobs across restarts. Scrape it with `honorLabels`, so that series
 * have the `job` and `instance` of the push.
 *
 * Throws `InvalidSpecError` with every fault of its arguments.
 */
export class Pushgateway extends ServerSet {
    /** Public URL of the server: the external URL, else the published one, else the one in the network. */
    public readonly url: pulumi.Output<string>;
    /** Where containers in the network push to. */
    public readonly internalUrl: pulumi.Output<string>;
    /** Physical name of the server's container. */
    public readonly containerName: pulumi.Output<string>;

    public constructor(name: string, args: PushgatewayArgs, opts?: pulumi.ComponentResourceOptions) {
        const { spec = {}, network, image, protectData } = args;
        const checker = new Checker();
        validatePushgateway(checker.at("spec"), spec);
        assertNoFaults(checker.faults);
        const plan = planPushgateway(spec);
        const set = { network, images: { pushgateway: image }, protectData };
        super("Pushgateway", name, { servers: [plan] }, set, opts);

        this.url = pulumi.output(plan.url);
        this.internalUrl = pulumi.output(plan.internalUrl);
        this.containerName = this.containerNames.apply((names) => names.pushgateway ?? "");
        this.registerOutputs({
            url: this.url,
            internalUrl: this.internalUrl,
            containerName: this.containerName,
        });
    }
}
