import * as pulumi from "@pulumi/pulumi";
import { MonitoringHost } from "../host";
import { Provider } from "../host/aws";
import { readyAccess, sshAccess } from "../host/ssh";
import type { AwsHostSpec } from "../spec/host";
import type { DeploymentSpec } from "../stack/deploymentSpec";
import { asksDns } from "../edge/acme";
import { afterwards } from "./afterwards";
import { makeNames } from "./names";
import { engineOver, sshFolder } from "./overSsh";
import { type Place, type PlaceArgs, zoneOutputs } from "./place";

export { makeNames } from "./names";

/** Makes a host in AWS and its names, and reaches its engine. */
export function prepareAwsHost(spec: AwsHostSpec, deployment: DeploymentSpec, args: PlaceArgs): Place {
    const { secrets, folder, protectData } = args;
    const opts = inRegion(spec);
    const ipv6 = spec.ipv6 === true;
    // The host needs the zone, and the zone's records need the host.
    const [address, tellAddress] = pulumi.deferredOutput<string>();
    const [address6, tellAddress6] = pulumi.deferredOutput<string>();
    const names =
        deployment.dns &&
        makeNames(deployment, { address, ...(ipv6 && { ipv6: address6 }), protectData }, opts);
    const host = new MonitoringHost(
        "host",
        {
            spec,
            secrets,
            protectData,
            ...(names && provesByDns(deployment) && { challengeZoneId: names.zoneId }),
        },
        opts,
    );
    tellAddress(host.publicIp);
    tellAddress6(host.ipv6.apply((own) => own ?? ""));

    const access = sshAccess({
        folder: sshFolder(folder, pulumi.getStack()),
        address: host.publicIp,
        user: spec.user ?? "admin",
        port: spec.port,
        hostKeys: host.hostPublicKey.apply((key) => [key]),
        privateKey: secrets[spec.privateKey.secret] ?? "",
    });
    const ready = readyAccess(afterwards(access, [host.reachableIp]), { ownCloudInit: true });
    return {
        // Containers are gone before the machine is.
        providers: [engineOver(ready, { dependsOn: host })],
        access: ready,
        outputs: {
            publicIp: host.publicIp,
            instanceId: host.instanceId,
            dataVolumeId: host.dataVolumeId,
            hostPublicKey: host.hostPublicKey,
            ...(names && zoneOutputs(names)),
        },
        names,
    };
}

function inRegion({ region }: AwsHostSpec): pulumi.ComponentResourceOptions {
    return region === undefined ? {} : { providers: [new Provider("aws", { region })] };
}

function provesByDns({ spec: { edge } }: DeploymentSpec): boolean {
    return edge?.tls.kind === "acme" && asksDns(edge.tls.acme);
}
