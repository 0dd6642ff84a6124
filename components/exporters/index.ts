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
    /** Which exporters there are, and what each monitors; addresses, URLs, networks and secrets may be Outputs. */
    exporters: WithInputs<readonly ExporterSpec[]>;
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
export class ExporterSet extends ServerSet {
    public constructor(name: string, args: ExporterSetArgs, opts?: pulumi.ComponentResourceOptions) {
        const { spec, secrets, late, faults } = lift<readonly ExporterSpec[]>(args.exporters, {
            type: { list: "ExporterSpec" },
            base: "exporters",
            secrets: args.secrets,
        });
        assertNoFaults(faults);
        assertNoFaults(validateExporterSetInput(spec, Object.keys(secrets)));
        super("ExporterSet", name, { servers: planExporters(spec) }, { ...args, secrets, late }, opts);
        this.registerOutputs({ containerNames: this.containerNames });
    }
}
