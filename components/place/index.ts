import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { readyAccess, sshAccess } from "../host/ssh";
import type { ExistingHostSpec } from "../spec/host";
import type { DeploymentSpec } from "../stack/deploymentSpec";
import { inAws } from "./inAws";
import { engineOver, sshFolder } from "./overSsh";
import { type Place, type PlaceArgs, zoneOutputs } from "./place";

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
