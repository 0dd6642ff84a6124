import type * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { confinement, memoryLimit } from "../confinement";
import { fill, fillPlan } from "../../inputs/fill";
import { valuesFor } from "../../inputs/filled";
import type { Secrets } from "../secrets";
import type { ConfigVolumeArgs } from "./args";
import { composeSecret } from "./composeSecret";
import type { CheckerPlan, ConfigPlan } from "./plan";
import { packed } from "./packed";
import {
    contentFile,
    programFile,
    secretWriterScript,
    uploadFolder,
    volumeInWriter,
    writerContent,
    writerScript,
} from "./script";

/** The writer of plain files; it is in the server's network to ask the server to reload. */
export function fileWriterArgs(
    args: ConfigVolumeArgs,
    volumeName: pulumi.Input<string>,
): docker.ContainerArgs {
    return {
        ...writerArgs(args, volumeName, writerScript(args.plan), fileContent(args)),
        networksAdvanced: [{ name: args.network }],
    };
}

function fileContent({ plan, late }: ConfigVolumeArgs): pulumi.Input<string> {
    return (
        valuesFor(plan, late)?.apply((values) => writerContent(fillPlan(plan, values))) ?? writerContent(plan)
    );
}

/**
 * The writer of secret files, which needs no network but to ask the server to reload.
 *
 * It is a container of its own because one secret among the uploads of a container hides all of them in a preview,
 * and so that a secret that changes replaces nothing else.
 */
export function secretWriterArgs(
    args: ConfigVolumeArgs,
    volumeName: pulumi.Input<string>,
): docker.ContainerArgs {
    const contents = Object.entries(args.plan.secretFiles).map(([file, source]) =>
        knownSource(source, args)
            .apply((known) => content(known, args.secrets))
            .apply((text) => [file, text] as const),
    );
    const files = pulumi.all(contents).apply((entries) => packed(Object.fromEntries(entries)));
    return {
        ...writerArgs(args, volumeName, secretWriterScript(args.plan), files),
        ...(args.plan.secretReload
            ? { networksAdvanced: [{ name: args.network }] }
            : { networkMode: "none" }),
    };
}

type SecretFile = ConfigPlan["secretFiles"][string];

function knownSource(source: SecretFile, { late }: ConfigVolumeArgs): pulumi.Output<SecretFile> {
    return (valuesFor(source, late)?.apply((values) => fill(source, values)) ??
        pulumi.output(source)) as pulumi.Output<SecretFile>;
}

function content(source: SecretFile, secrets: Secrets = {}): pulumi.Output<string> {
    const value = (name: string) => pulumi.secret(secrets[name] ?? "");
    if (typeof source === "string") {
        return value(source);
    }
    const parts = "secret" in source ? [source] : source;
    return pulumi
        .all(parts.map((part) => value(part.secret).apply((text) => composeSecret(part, text))))
        .apply((texts) => texts.join(""));
}

/**
 * A container that writes: root without privileges, but for handing files to the server's user.
 *
 * Its root is writable because the engine uploads into it; it ends within seconds.
 */
function writerArgs(
    { image, writerImage = image }: ConfigVolumeArgs,
    volumeName: pulumi.Input<string>,
    program: string,
    files: pulumi.Input<string>,
): docker.ContainerArgs {
    return {
        ...confinement(["CHOWN"]),
        ...memoryLimit(256),
        image: writerImage,
        user: "0:0",
        entrypoints: ["/bin/sh", `${uploadFolder}/${programFile}`],
        mounts: [{ type: "volume", source: volumeName, target: volumeInWriter }],
        uploads: [
            { file: `${uploadFolder}/${contentFile}`, content: files },
            { file: `${uploadFolder}/${programFile}`, content: program },
        ],
        mustRun: false,
        attach: true,
        logs: true,
    };
}

/** A container of the server's image that checks files on its own, as the image's user; it needs nothing else. */
export function checkerArgs(
    { image }: ConfigVolumeArgs,
    { command, files }: CheckerPlan,
): docker.ContainerArgs {
    return {
        ...confinement(),
        ...memoryLimit(256),
        image,
        command: [...command],
        networkMode: "none",
        uploads: Object.keys(files)
            .sort()
            .map((file) => ({ file, content: files[file] ?? "" })),
        mustRun: false,
        attach: true,
        logs: true,
    };
}
