import type * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { confinement, memoryLimit } from "../confinement";
import { under } from "../../spec/files";
import type { Secrets } from "../secrets";
import type { ConfigVolumeArgs } from ".";
import { composeSecret } from "./composeSecret";
import type { ComposedSecret } from "./plan";
import {
    identity,
    identityFile,
    programFile,
    secretWriterScript,
    uploadFolder,
    volumeInWriter,
    writerScript,
} from "./script";

/** The writer of plain files; it is in the server's network to ask the server to reload. */
export function fileWriterArgs(
    args: ConfigVolumeArgs,
    volumeName: pulumi.Input<string>,
): docker.ContainerArgs {
    const uploads = {
        ...under("files", args.plan.files),
        [identityFile]: identity(args.plan),
        [programFile]: writerScript(args.plan),
    };
    return {
        ...writerArgs(args, volumeName, uploads),
        networksAdvanced: [{ name: args.network }],
    };
}

/**
 * The writer of secret files, which needs no network.
 *
 * It is a container of its own because one secret among the uploads of a container hides all of them in a preview,
 * and so that a secret that changes replaces nothing else.
 */
export function secretWriterArgs(
    args: ConfigVolumeArgs,
    volumeName: pulumi.Input<string>,
): docker.ContainerArgs {
    const secretFiles = Object.entries(args.plan.secretFiles).map(
        ([file, source]): [string, pulumi.Output<string>] => [`files/${file}`, content(source, args.secrets)],
    );
    const uploads = { ...Object.fromEntries(secretFiles), [programFile]: secretWriterScript(args.plan) };
    return {
        ...writerArgs(args, volumeName, uploads),
        networkMode: "none",
    };
}

function content(source: string | ComposedSecret, secrets: Secrets = {}): pulumi.Output<string> {
    if (typeof source === "string") {
        return pulumi.secret(secrets[source] ?? "");
    }
    return pulumi.secret(secrets[source.secret] ?? "").apply((value) => composeSecret(source, value));
}

/**
 * A container that writes: root without privileges, but for handing files to the server's user.
 *
 * Its root is writable because the engine uploads into it; it ends within seconds.
 */
function writerArgs(
    { image }: ConfigVolumeArgs,
    volumeName: pulumi.Input<string>,
    uploads: Readonly<Record<string, pulumi.Input<string>>>,
): docker.ContainerArgs {
    return {
        ...confinement(["CHOWN"]),
        ...memoryLimit(256),
        image,
        user: "0:0",
        entrypoints: ["/bin/sh", `${uploadFolder}/${programFile}`],
        mounts: [{ type: "volume", source: volumeName, target: volumeInWriter }],
        uploads: Object.keys(uploads)
            .sort()
            .map((path) => ({ file: `${uploadFolder}/${path}`, content: uploads[path] })),
        mustRun: false,
        attach: true,
        logs: true,
    };
}
