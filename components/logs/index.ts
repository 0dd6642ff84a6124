import * as pulumi from "@pulumi/pulumi";
import type { CollectorImages } from "../collector";
import { lift } from "../inputs/lift";
import type { WithInputs } from "../inputs/types";
import type { Secrets } from "../server/secrets";
import { ServerSet } from "../server/serverSet";
import { assertNoFaults } from "../spec/fault";
import { type LogsInput, planLogs } from "./plan";
import { validateLogsInput } from "./validateInput";

export interface LokiStackArgs extends Omit<LogsInput, "name" | "spec"> {
    /** The label `host` of every line, where the spec has none; the component's name by default. */
    name?: string;
    /** By default Loki with its defaults, and Alloy, which collects the logs of all containers. */
    spec?: WithInputs<LogsInput["spec"]>;
    /** Name of the Docker network of Prometheus, Alertmanager and Grafana. */
    network: pulumi.Input<string>;
    /** Values of the secrets that the spec refers to. */
    secrets?: Secrets;
    /** Images that override the pinned ones. */
    images?: CollectorImages & { loki?: pulumi.Input<string> };
    /** Whether volumes with data are protected from deletion; false by default. */
    protectData?: boolean;
}

/**
 * Loki, and a collector that sends it the logs of a Docker host and redacts secrets.
 *
 * Throws `InvalidSpecError` with every fault of its arguments.
 */
export class LokiStack extends ServerSet {
    /** Public URL of Loki: the published address, else the one in the network. */
    public readonly url: pulumi.Output<string>;
    /** URL of Loki in the network. */
    public readonly internalUrl: pulumi.Output<string>;

    public constructor(name: string, args: LokiStackArgs, opts?: pulumi.ComponentResourceOptions) {
        const { spec, secrets, late } = lift<LogsInput["spec"]>(args.spec ?? {}, {
            type: "LogsSpec",
            base: "spec",
            secrets: args.secrets,
        });
        assertNoFaults(validateLogsInput({ ...args, spec }, Object.keys(secrets)));
        const { servers, notices, url, internalUrl } = planLogs({ ...args, name: args.name ?? name, spec });
        super("LokiStack", name, { servers, notices }, { ...args, secrets, late }, opts);

        this.url = pulumi.output(url);
        this.internalUrl = pulumi.output(internalUrl);
        this.registerOutputs({
            url: this.url,
            internalUrl: this.internalUrl,
            containerNames: this.containerNames,
        });
    }
}
