import { join } from "node:path";
import * as docker from "@pulumi/docker";
import type * as pulumi from "@pulumi/pulumi";
import type { SshAccess } from "../host/ssh";

/** The folder with what the `ssh` command needs for the host of a stack; the same in each run. */
export function sshFolder(folder: string, stack: string): string {
    return join(folder, ".vigie", "ssh", stack);
}

/** The Docker engine of a host. */
export function engineOver(
    access: pulumi.Output<SshAccess>,
    opts?: pulumi.CustomResourceOptions,
): docker.Provider {
    return new docker.Provider(
        "engine",
        { host: access.apply(({ host }) => host), sshOpts: access.apply(({ sshOpts }) => sshOpts) },
        opts,
    );
}
