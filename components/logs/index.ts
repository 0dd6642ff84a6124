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
    /** Loki with its defaults, and Alloy that collects the output of all containers, by default. */
    spec?: WithInputs<LogsInput["spec"]>;
    /** Name of the Docker network that Prometheus, Alertmanager and Grafana are in. */
    network: pulumi.Input<string>;
    /** Values of the secrets that the spec refers to. */
    secrets?: Secrets;
    /** Images in place of the pinned ones. */
    images?: CollectorImages & { loki?: pulumi.Input<string> };
    /** Whether volumes with data are protected from deletion; false by default. */
    protectData?: boolean;
}

/**
 * A Loki, and a collector that brings it the lines of a Docker host, with their secrets made unreadable.
 *
 * Throws `InvalidSpecError` with every fault of its arguments.
 */
export class LokiStack extends ServerSet {
    /** Where people reach Loki: the published address, else the one in the network. */
    public readonly url: pulumi.Output<string>;
    /** Where containers in the network reach Loki. */
    public readonly internalUrl: pulumi.Output<string>;

    public constructor(name: string, args: LokiStackArgs, opts?: pulumi.ComponentResourceOptions) {
        const { spec, secrets, late, faults } = lift<LogsInput["spec"]>(args.spec ?? {}, {
            type: "LogsSpec",
            base: "spec",
            secrets: args.secrets,
        });
        assertNoFaults(faults);
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
