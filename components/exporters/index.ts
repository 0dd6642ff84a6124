import type * as pulumi from "@pulumi/pulumi";
import { lift } from "../inputs/lift";
import type { WithInputs } from "../inputs/types";
import type { Secrets } from "../server/secrets";
import { ServerSet } from "../server/serverSet";
import type { ImageName } from "../images";
import { assertNoFaults } from "../spec/fault";
import type { ExporterSpec } from "./kinds";
import { planExporters } from "./plan";
import { validateExporterSetInput } from "./validate";

export interface ExporterSetArgs {
    /** The exporters, and what each monitors; addresses, URLs, networks and secrets may be Outputs. */
    exporters: WithInputs<readonly ExporterSpec[]>;
    /** Name of the Docker network of Prometheus. */
    network: pulumi.Input<string>;
    /** Values of the secrets that the exporters refer to. */
    secrets?: Secrets;
    /** Images that override the pinned ones, by kind. They need a shell and `wget`, as the pinned ones have. */
    images?: Partial<Record<ImageName, pulumi.Input<string>>>;
}

/**
 * Exporters that a Prometheus server in their network scrapes with the jobs of `scrapeJobsOf`.
 *
 * Each runs with least privilege and reads credentials from files. A change of credentials replaces the exporter, since
 * it reads them at start. Two reload without a restart: the MySQL exporter its credentials, and the blackbox exporter its
 * modules.
 *
 * Throws `InvalidSpecError` with every fault of its arguments.
 */
export class ExporterSet extends ServerSet {
    public constructor(name: string, args: ExporterSetArgs, opts?: pulumi.ComponentResourceOptions) {
        const { spec, secrets, late } = lift<readonly ExporterSpec[]>(args.exporters, {
            type: { list: "ExporterSpec" },
            base: "exporters",
            secrets: args.secrets,
        });
        assertNoFaults(validateExporterSetInput(spec, Object.keys(secrets)));
        super("ExporterSet", name, { servers: planExporters(spec) }, { ...args, secrets, late }, opts);
        this.registerOutputs({ containerNames: this.containerNames });
    }
}
