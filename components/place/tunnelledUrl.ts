import * as pulumi from "@pulumi/pulumi";
import { openTunnel } from "../host/ssh/tunnel";
import type { SshAccess } from "../host/ssh";
import type { DeploymentSpec } from "../stack/deploymentSpec";
import { grafanaTunnel } from "../stack/grafanaWay";

/** The URL of Grafana's API through a tunnel, which an update opens; undefined where there is none. */
export function tunnelledUrl(
    deployment: DeploymentSpec,
    access: pulumi.Output<SshAccess> | undefined,
): pulumi.Output<string> | undefined {
    const ports = grafanaTunnel(deployment, `${pulumi.getProject()}/${pulumi.getStack()}`);
    return (
        ports &&
        access?.apply(async (known) => {
            if (!pulumi.runtime.isDryRun()) {
                await openTunnel(known, ports);
            }
            return `http://127.0.0.1:${ports.local}`;
        })
    );
}
