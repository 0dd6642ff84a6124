import * as pulumi from "@pulumi/pulumi";
import type { Secrets } from "../server/secrets";
import { edgeUrl } from "../edge/names";
import { untilReachable } from "../edge/reachable";
import type { GrafanaApi } from "../grafana";
import type { MonitoringSpec } from "../monitoringSpec";
import { afterwards } from "./afterwards";

/**
 * Grafana's API by its public name: an update waits until the name, the certificate and Grafana are there, once `edge` is.
 *
 * Your own certificate is trusted directly, whichever CA signed it.
 */
export function apiByName(
    { edge: spec }: MonitoringSpec,
    edge: pulumi.Output<unknown>,
    secrets: Secrets = {},
): GrafanaApi | undefined {
    const url = spec && edgeUrl(spec, "grafana");
    if (spec === undefined || url === undefined) {
        return undefined;
    }
    const certificate = spec.tls.kind === "certificate" ? secrets[spec.tls.certificate.secret] : undefined;
    const ready = afterwards(pulumi.all([url, certificate]), [edge]).apply(async ([known, pem]) => {
        if (!pulumi.runtime.isDryRun()) {
            await untilReachable(`${known}/api/health`, {
                certificate: pem,
                // Not about the edge: a message about a resource waits until that is registered, with all later ones.
                say: (line) => void pulumi.log.info(line),
            });
        }
        return known;
    });
    return { url: pulumi.unsecret(ready), ...(certificate !== undefined && { caCert: certificate }) };
}
