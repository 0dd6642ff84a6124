import type { DnsSpec, HostSpec } from "../spec/host";
import type { Fault } from "../spec/fault";
import type { MonitoringSpec } from "../monitoringSpec";
import type { SecretSources } from "../spec/secretSource";

/** A stack and the place that it is deployed to, as the settings say; plain data. */
export interface DeploymentSpec {
    spec: MonitoringSpec;
    /** The host; only the Docker engine if undefined. */
    host?: HostSpec;
    /** DNS records of the edge's servers; none by default. */
    dns?: DnsSpec;
    /** Docker engine to deploy to, as `DOCKER_HOST` has it; the environment's where undefined. */
    dockerHost?: string;
    /** Sources of the secret values that are not in the configuration; none by default. */
    secretSources?: SecretSources;
    /** Settings that would be ignored; none by default. */
    ignored?: readonly Fault[];
}

/** Whether the host has IPv6 addresses that people connect to. */
export function hasIpv6({ host }: Pick<DeploymentSpec, "host">): boolean {
    return host?.kind === "aws" && host.ipv6 === true;
}
