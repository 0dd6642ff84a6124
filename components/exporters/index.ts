import * as pulumi from "@pulumi/pulumi";
import { ConfigVolume } from "../docker/configVolume";
import type { ConfigPlan } from "../docker/configVolume/plan";
import type { Secrets } from "../docker/secrets";
import { Service } from "../docker/service";
import { type ImageName, images } from "../images";
import type { ExporterSpec } from "../spec/exporters";
import { assertNoFaults } from "../spec/fault";
import { planExporters } from "./plan";
import { validateExporterSetInput } from "./validate";

export interface ExporterSetArgs {
    /** Which exporters there are, and what each looks at. */
    exporters: readonly ExporterSpec[];
    /** Name of the Docker network that Prometheus is in. */
    network: pulumi.Input<string>;
    /** Values of the secrets that the exporters refer to. */
    secrets?: Secrets;
    /** Images in place of the pinned ones, by kind. They need a shell and `wget`, as those have. */
    images?: Partial<Record<ImageName, pulumi.Input<string>>>;
}

/**
 * Exporters that a Prometheus server in their network scrapes with the jobs of `scrapeJobsOf`.
 *
 * Each has the least privilege that its work takes, and reads credentials from files. An exporter is replaced with
 * its credentials, since it reads them when it starts; but that of MySQL takes other ones, and the blackbox exporter
 * other modules, without a restart.
 *
 * Throws `InvalidSpecError` with every fault of its arguments.
 */
export class ExporterSet extends pulumi.ComponentResource {
    /** Physical names of the containers, by the exporters' names. */
    public readonly containerNames: pulumi.Output<Record<string, string>>;

    public constructor(name: string, args: ExporterSetArgs, opts?: pulumi.ComponentResourceOptions) {
        assertNoFaults(validateExporterSetInput(args.exporters, Object.keys(args.secrets ?? {})));
        super("vigie:index:ExporterSet", name, {}, opts);

        const services = planExporters(args.exporters).map((plan) => {
            const image = args.images?.[plan.image] ?? images[plan.image];
            const configuration =
                plan.config &&
                new ConfigVolume(
                    `${name}-${plan.name}-configuration`,
                    { image, network: args.network, plan: plan.config, secrets: args.secrets },
                    { parent: this },
                );
            const service = new Service(
                `${name}-${plan.name}`,
                {
                    plan: plan.service,
                    image,
                    network: args.network,
                    configuration,
                    replaceWithConfiguration: plan.config && !canReload(plan.config),
                },
                { parent: this },
            );
            return [plan.name, service.containerName] as const;
        });

        this.containerNames = pulumi.all(Object.fromEntries(services));
        this.registerOutputs({ containerNames: this.containerNames });
    }
}

function canReload({ reload, secretReload }: ConfigPlan): boolean {
    return reload !== undefined || secretReload !== undefined;
}
