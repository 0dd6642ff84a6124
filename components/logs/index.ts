import * as pulumi from "@pulumi/pulumi";
import { type CollectorImages, LogCollector } from "../collector";
import type { Secrets } from "../docker/secrets";
import { LokiServer } from "../loki";
import { internalUrl } from "../loki/planService";
import { Checker } from "../spec/checker";
import { assertNoFaults } from "../spec/fault";
import { missingSecrets } from "../spec/missingSecrets";
import { secretsIn } from "../spec/secretsIn";
import type { LogsInput } from "./plan";
import { validateLogs } from "./validate";

export interface LokiStackArgs extends Omit<LogsInput, "name" | "spec"> {
    /** The label `host` of every line, where the spec has none; the component's name by default. */
    name?: string;
    /** Loki with its defaults, and Alloy that collects the output of all containers, by default. */
    spec?: LogsInput["spec"];
    /** Name of the Docker network that Prometheus, Alertmanager and Grafana are in. */
    network: pulumi.Input<string>;
    /** Values of the secrets that the spec refers to. */
    secrets?: Secrets;
    /** Images in place of the pinned ones. */
    images?: CollectorImages & { loki?: pulumi.Input<string> };
    /** Whether volumes with data refuse to be deleted; false by default. */
    protectData?: boolean;
}

/**
 * A Loki, and a collector that brings it the lines of a Docker host, with their secrets made unreadable.
 *
 * Throws `InvalidSpecError` with every fault of its arguments.
 */
export class LokiStack extends pulumi.ComponentResource {
    /** Where people reach Loki: the published address, else the one in the network. */
    public readonly url: pulumi.Output<string>;
    /** Where containers in the network reach Loki. */
    public readonly internalUrl: pulumi.Output<string>;
    /** Physical names of the containers, by role. */
    public readonly containerNames: pulumi.Output<Record<string, string>>;

    public constructor(name: string, args: LokiStackArgs, opts?: pulumi.ComponentResourceOptions) {
        const { spec = {}, secrets, ...shared } = args;
        const checker = new Checker();
        validateLogs(checker.at("spec"), spec);
        assertNoFaults([
            ...checker.faults,
            ...missingSecrets(secretsIn(spec, "spec"), Object.keys(secrets ?? {})),
        ]);
        super("vigie:index:LokiStack", name, {}, opts);

        const loki = new LokiServer(
            `${name}-loki`,
            {
                ...shared,
                spec: spec.loki,
                ruleGroups: [...(args.ruleGroups ?? []), ...(spec.ruleGroups ?? [])],
                secrets,
            },
            { parent: this },
        );
        const collector =
            spec.collector === false
                ? undefined
                : new LogCollector(
                      `${name}-collector`,
                      { ...shared, name: args.name ?? name, spec: spec.collector, lokiUrl: internalUrl },
                      { parent: this },
                  );

        this.url = loki.url;
        this.internalUrl = loki.internalUrl;
        const names: Record<string, pulumi.Output<string>> = {
            loki: loki.containerName,
            ...(collector && { collector: collector.containerName }),
            ...(collector?.proxyContainerName && { "socket-proxy": collector.proxyContainerName }),
        };
        this.containerNames = pulumi.output(names);
        this.registerOutputs({
            url: this.url,
            internalUrl: this.internalUrl,
            containerNames: this.containerNames,
        });
    }
}
