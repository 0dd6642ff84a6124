import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import type { Files } from "../../spec/files";
import { ownershipLabels } from "../labels";
import { fill } from "../../inputs/fill";
import { filled, valuesFor } from "../../inputs/filled";
import type { ConfigVolumeArgs } from "./args";
import { hashFiles } from "./plan";
import { requireSuccess } from "./verdict";
import { checkerArgs, fileWriterArgs, secretWriterArgs } from "./writer";

/**
 * A volume with a server's configuration, which changes without touching the server.
 *
 * Short-lived writers put the files in force; changed files replace only their writer. If the server's own checker
 * rejects the files, the update fails with its message, and the previous files stay in force.
 */
export class ConfigVolume extends pulumi.ComponentResource {
    /** Name of the volume. */
    public readonly volumeName: pulumi.Output<string>;
    /** Changes with what the server reads only when it starts: its startup files, all files where the plan names none,
     *  and secret files. */
    public readonly startupId: pulumi.Output<string>;
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
                {
                    ...(filled(writerArgs, args.late) as docker.ContainerArgs),
                    labels: ownershipLabels(`${name}-${role}`),
                },
                { parent: this, ...opts },
            );

        const secrets = isEmpty(args.plan.secretFiles)
            ? []
            : [writer("secret-writer", secretWriterArgs(args, volume.name))];
        const { checker } = args.plan;
        const before = [...secrets, ...(checker ? [writer("checker", checkerArgs(args, checker))] : [])];
        const ready = requireSuccess(before);
        const files = isEmpty(args.plan.files)
            ? []
            : [writer("writer", fileWriterArgs(args, volume.name), { dependsOn: ready })];

        this.volumeName = volume.name;
        this.startupId = startupId(args, secrets, files);
        // One after the other: a writer that was never made says nothing, and would be waited for in vain.
        this.written = ready.apply((first) => requireSuccess(files).apply((then) => [...first, ...then]));
        this.registerOutputs({ volumeName: this.volumeName });
    }
}

function isEmpty(files: object): boolean {
    return Object.keys(files).length === 0;
}

function startupId(
    { plan: { files, startupFiles }, late }: ConfigVolumeArgs,
    secretWriters: docker.Container[],
    fileWriters: docker.Container[],
): pulumi.Output<string> {
    const ids = (writers: docker.Container[]) => writers.map(({ id }) => id);
    if (startupFiles === undefined) {
        return pulumi.all(ids([...secretWriters, ...fileWriters])).apply((all) => all.join(" "));
    }
    const read = only(files, startupFiles);
    const hash = valuesFor(read, late)?.apply((values) => hashFiles(fill(read, values))) ?? hashFiles(read);
    const parts = [hash, ...ids(secretWriters)];
    return pulumi.all(parts).apply((all) => all.join(" "));
}

function only(files: Files, paths: readonly string[]): Files {
    return Object.fromEntries(Object.entries(files).filter(([path]) => paths.includes(path)));
}
