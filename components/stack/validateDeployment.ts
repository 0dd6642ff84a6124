import { isIPv4 } from "node:net";
import { asksDns } from "../edge/acme";
import { validateDns } from "../dns/validate";
import { validateHost } from "../host/validate";
import { sourcedNames } from "../secrets/places";
import { checkUsedSources } from "../secrets/validate";
import { Checker, isObject } from "../spec/checker";
import type { Fault } from "../spec/fault";
import { missingSecrets } from "../spec/missingSecrets";
import type { MonitoringSpec } from "../monitoringSpec";
import { secretsIn, type SecretUse } from "../spec/secretsIn";
import type { DeploymentSpec } from "./deploymentSpec";
import { grafanaWay } from "./grafanaWay";
import { secretUses, validateSpec } from "./validate";

/**
 * All faults of a stack and of the place that it is deployed to, each with its path.
 *
 * `secrets` are the names of the secrets whose values are given; those with a source are given too.
 */
export function validateDeployment(deployment: DeploymentSpec, secrets: readonly string[]): Fault[] {
    const { spec, host, dns, secretSources, ignored = [] } = deployment;
    const given = secretSources === undefined ? secrets : [...secrets, ...sourcedNames(secretSources)];
    const checker = new Checker();
    if (host !== undefined) {
        validateHost(checker.at("host"), host);
    }
    if (dns !== undefined) {
        validateDns(checker.at("dns"), dns);
    }
    if (secretSources !== undefined) {
        checkUsedSources(checker.at("secretSources"), secretSources, deploymentSecrets(deployment));
    }
    const own = checker.faults.length;
    const faults = validateSpec(spec, given);
    if (own === 0 && faults.length === 0) {
        validateTogether(checker, deployment);
    }
    return [...ignored, ...faults, ...checker.faults, ...missingSecrets(hostSecrets(host), given)];
}

/** Every reference to a secret in a stack and in the place that it is deployed to. */
export function deploymentSecrets({ spec, host }: DeploymentSpec): SecretUse[] {
    return [...secretUses(spec), ...hostSecrets(host)];
}

function hostSecrets(host: DeploymentSpec["host"]): SecretUse[] {
    return secretsIn(isObject(host) ? host : {}, "host");
}

/** Checks the combination of settings that are valid on their own. */
function validateTogether(checker: Checker, { spec, host, dns, dockerHost }: DeploymentSpec): void {
    const { edge } = spec;
    if (host !== undefined && dockerHost !== undefined) {
        checker.report(
            "dockerHost",
            "cannot be combined with host: only one of them names the Docker engine",
            dockerHost,
        );
    }
    if (host === undefined && dockerHost?.startsWith("ssh://") === true && isBehind(spec.grafana)) {
        checker.report(
            "dockerHost",
            "must not be by SSH with a Grafana on that host's 127.0.0.1, which the update has to reach: set host, which brings a tunnel, or grafana.publish.address",
            dockerHost,
        );
    }
    if (dns !== undefined && edge === undefined) {
        checker.report("dns", "requires edge, whose names it manages", dns);
    }
    if (dns !== undefined && host === undefined) {
        checker.report("dns", "requires host, whose address the names resolve to", dns);
    }
    if (dns !== undefined && host?.kind === "existing" && !isIPv4(host.address)) {
        checker.report("host.address", "must be an IPv4 address where dns makes names for it", host.address);
    }
    if (grafanaWay({ spec, host, dns }).kind === "tunnel" && isHidden(spec.grafana)) {
        checker.report(
            "grafana.publish",
            "must not be false: the update reaches Grafana at a port of the host",
            false,
        );
    }
    if (edge?.tls.kind === "acme" && asksDns(edge.tls.acme) && host?.kind === "aws" && dns === undefined) {
        checker.report(
            "edge.tls.acme.challenge",
            "must come with dns: the host is allowed to change records of that zone alone",
            edge.tls.acme.challenge,
        );
    }
}

function isHidden(grafana: MonitoringSpec["grafana"]): boolean {
    return grafana !== false && grafana?.publish === false;
}

/** Whether a Grafana of the stack's own is reached on its own machine only. */
function isBehind(grafana: MonitoringSpec["grafana"]): boolean {
    if (grafana === false || grafana?.existingUrl !== undefined) {
        return false;
    }
    const { publish } = grafana ?? {};
    return publish !== false && ["127.0.0.1", "localhost"].includes(publish?.address ?? "127.0.0.1");
}
