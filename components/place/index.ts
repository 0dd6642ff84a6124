import { join } from "node:path";
import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import type { Secrets } from "../server/secrets";
import { readyAccess, sshAccess, type SshAccess } from "../host/ssh";
import type { ExistingHostSpec } from "../spec/host";
import type { DeploymentSpec } from "../stack/deploymentSpec";
import { inAws } from "./inAws";

export interface PlaceArgs {
    /** Values of the secrets that the spec refers to. */
    secrets: Secrets;
    /** The project's folder: what SSH needs is kept below it. */
    folder: string;
    /** Whether what keeps data refuses to be deleted. */
    protectData: boolean;
}

/** Where a stack is deployed to. */
export interface Place {
    /** The engine to deploy to; none where it is the environment's. */
    providers: pulumi.ProviderResource[];
    /** The host as SSH reaches it, once its Docker engine can be used; undefined where there is no host. */
    access?: pulumi.Output<SshAccess>;
    /** What makes the names of the edge; undefined where nothing does. */
    names?: pulumi.Resource;
    /** Facts of the host and its names that people need, by name. */
    outputs: Record<string, pulumi.Output<unknown>>;
}

/** The folder with what the `ssh` command needs for the host of a stack; the same in each run. */
export function sshFolder(folder: string, stack: string): string {
    return join(folder, ".vigie", "ssh", stack);
}

/** Makes, or reaches, what a valid stack is deployed to. What AWS takes is loaded only for those that are in it. */
export function preparePlace(deployment: DeploymentSpec, args: PlaceArgs): Place {
    const { host, dns, dockerHost } = deployment;
    if (host?.kind === "aws") {
        return inAws().prepareAwsHost(host, deployment, args);
    }
    if (host !== undefined) {
        const place = reachHost(host, args);
        if (dns === undefined) {
            return place;
        }
        const names = inAws().makeNames(deployment, { address: host.address, protectData: args.protectData });
        return { ...place, names, outputs: { ...place.outputs, ...zoneOutputs(names) } };
    }
    const providers = dockerHost === undefined ? [] : [new docker.Provider("engine", { host: dockerHost })];
    return { providers, outputs: {} };
}

function reachHost(host: ExistingHostSpec, { secrets, folder }: PlaceArgs): Place {
    const access = readyAccess(
        sshAccess({
            folder: sshFolder(folder, pulumi.getStack()),
            address: host.address,
            user: host.user ?? "root",
            port: host.port,
            hostKeys: host.hostKeys,
            privateKey: secrets[host.privateKey.secret] ?? "",
        }),
    );
    return { providers: [engineOver(access)], access, outputs: { publicIp: pulumi.output(host.address) } };
}

/** What the domain's registrar must be told, once. */
export function zoneOutputs({
    nameServers,
}: {
    nameServers: pulumi.Output<string[] | undefined>;
}): Place["outputs"] {
    return { nameServers };
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
