import { isStaging } from "../edge/acme";
import { edgeUrl } from "../edge/names";
import { tunnelPort, type TunnelPorts } from "../host/ssh/tunnel";
import type { DeploymentSpec } from "./deploymentSpec";

/** How an update reaches the API of a stack's Grafana. */
export type GrafanaWay =
    /** At the port that the engine publishes, or at the URL of an external Grafana. */
    | { kind: "published" }
    /** By its public name, through the edge. */
    | { kind: "name" }
    /** Through SSH, at a port that the host publishes for itself. */
    | { kind: "tunnel"; remotePort: number };

/**
 * How Grafana is reached: on a host by its public name where the program itself makes that name and the certificate can
 * be verified, and through SSH otherwise. A certificate of the staging, or one that the edge signs itself, cannot be.
 */
export function grafanaWay({ spec, host, dns }: DeploymentSpec): GrafanaWay {
    const { grafana, edge } = spec;
    if (host === undefined || grafana === false || grafana?.existingUrl !== undefined) {
        return { kind: "published" };
    }
    const isNamed = dns !== undefined && edge !== undefined && edgeUrl(edge, "grafana") !== undefined;
    if (isNamed && isVerifiable(edge.tls)) {
        return { kind: "name" };
    }
    const { publish } = grafana ?? {};
    return { kind: "tunnel", remotePort: (publish === false ? undefined : publish?.port) ?? 3000 };
}

/** Only the edge knows a private certificate authority: clients cannot verify its certificates. */
function isVerifiable(tls: NonNullable<DeploymentSpec["spec"]["edge"]>["tls"]): boolean {
    return (
        tls.kind === "certificate" || (tls.kind === "acme" && !isStaging(tls.acme) && !tls.acme.directoryUrl)
    );
}

/** The tunnel of a stack, `vigie/prod`; nothing where its Grafana is reached otherwise. */
export function grafanaTunnel(deployment: DeploymentSpec, stack: string): TunnelPorts | undefined {
    const way = grafanaWay(deployment);
    return way.kind === "tunnel" ? { local: tunnelPort(stack), remote: way.remotePort } : undefined;
}
