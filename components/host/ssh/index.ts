import * as pulumi from "@pulumi/pulumi";
import { dockerReady, type DockerReadyOptions } from "./dockerReady";
import { writeSshAccess } from "./files";
import type { SshAccess } from "./target";

export { HostNotReady, lookAt } from "./dockerReady";
export { writeSshAccess } from "./files";
export { describeKey, fingerprint } from "./fingerprint";
export { runSsh } from "./runSsh";
export type { SshAccess, SshTarget } from "./target";

export interface SshAccessArgs {
    /** Folder of the key and the other files that `ssh` reads; the same in each run, since the provider records its
     *  path. */
    folder: string;
    /** Name or address of the host. */
    address: pulumi.Input<string>;
    user: string;
    /** 22 by default. */
    port?: number;
    /** Public keys of which the host must have one. */
    hostKeys: pulumi.Input<readonly string[]>;
    /** In OpenSSH's format, without a passphrase; it is in the folder and nowhere else. */
    privateKey: pulumi.Input<string>;
}

/**
 * How a host is reached by SSH; unknown in a preview as long as the host's address is.
 *
 * Only the private key is secret, and it is not in what is returned.
 */
export function sshAccess(args: SshAccessArgs): pulumi.Output<SshAccess> {
    const { folder, user, port = 22 } = args;
    return pulumi.unsecret(
        pulumi
            .all([args.address, args.hostKeys, args.privateKey])
            .apply(([address, hostKeys, privateKey]) =>
                writeSshAccess(folder, { address, user, port, hostKeys }, privateKey),
            ),
    );
}

/**
 * The same once the host's Docker engine can be used: an update waits for it, a preview does not.
 *
 * Nothing is read from the host by the plan itself, so that a preview works while there is no host, or none that
 * answers.
 */
export function readyAccess(
    access: pulumi.Output<SshAccess>,
    options: DockerReadyOptions = {},
): pulumi.Output<SshAccess> {
    return access.apply(async (known) => {
        if (!pulumi.runtime.isDryRun()) {
            await dockerReady(known, { say: (line) => void pulumi.log.info(line), ...options });
        }
        return known;
    });
}
