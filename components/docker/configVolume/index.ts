import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { ownershipLabels } from "../labels";
import type { Secrets } from "../secrets";
import type { ConfigPlan } from "./plan";
import { requireSuccess } from "./verdict";
import { fileWriterArgs, secretWriterArgs } from "./writer";

export interface ConfigVolumeArgs {
    /** Image of the server, which has the checker of its own files. */
    image: pulumi.Input<string>;
    /** Name of the network that the server is in. */
    network: pulumi.Input<string>;
    plan: ConfigPlan;
    /** Values of the plan's secrets. */
    secrets?: Secrets;
}

/**
 * A volume with a server's configuration, which changes without touching the server.
 *
 * Short-lived writers put the files in force; other files replace their writer only. Files that the server's own
 * checker refuses make the update fail with its message, and the files before stay in force.
 */
export class ConfigVolume extends pulumi.ComponentResource {
    /** Name of the volume. */
    public readonly volumeName: pulumi.Output<string>;
    /** Identifies the writers that put these files in force: others have other files. */
    public readonly writerIds: pulumi.Output<string>;
    /** The writers, once the files are in force; fails where one refused them. Meant for `dependsOn`. */
    public readonly written: pulumi.Output<pulumi.Resource[]>;

    public constructor(name: string, args: ConfigVolumeArgs, opts?: pulumi.ComponentResourceOptions) {
        super("vigie:index:ConfigVolume", name, {}, opts);

        const volume = new docker.Volume(
            `${name}-volume`,
            { labels: ownershipLabels(`${name}-volume`) },
            { parent: this },
        );
        const writer = (
            role: string,
            writerArgs: docker.ContainerArgs,
            opts?: pulumi.CustomResourceOptions,
        ) =>
            new docker.Container(
                `${name}-${role}`,
                { ...writerArgs, labels: ownershipLabels(`${name}-${role}`) },
                { parent: this, ...opts },
            );

        const secrets = isEmpty(args.plan.secretFiles)
            ? []
            : [writer("secret-writer", secretWriterArgs(args, volume.name))];
        const written = requireSuccess(secrets);
        const files = isEmpty(args.plan.files)
            ? []
            : [writer("writer", fileWriterArgs(args, volume.name), { dependsOn: written })];

        this.volumeName = volume.name;
        this.writerIds = pulumi.all([...secrets, ...files].map(({ id }) => id)).apply((ids) => ids.join(" "));
        this.written = requireSuccess([...secrets, ...files]);
        this.registerOutputs({ volumeName: this.volumeName });
    }
}

function isEmpty(files: object): boolean {
    return Object.keys(files).length === 0;
}
