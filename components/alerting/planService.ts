import { currentConfiguration } from "../server/configVolume/plan";
import { httpHealth, type ServicePlan } from "../server/servicePlan";
import type { AlertingSpec } from "../spec/alerting";
import { publishedUrl } from "../spec/publish";
import { mainFile } from "./render";

/** Name of the server in its network. */
export const alias = "alertmanager";

export const port = 9093;

const dataPath = "/alertmanager";

/** Where the stack's Prometheus sends alerts. */
export const internalTarget = `${alias}:${port}`;

/** Its address in the stack's network. */
export const internalUrl = `http://${internalTarget}`;

/** User and group of the image, `nobody`. */
export const owner = { user: 65_534, group: 65_534 };

/** Default retention of silences and the notification log. */
export const defaultRetentionHours = 120;

/** Its public URL: the external URL, else the published one, else the one in the stack's network. */
export function externalUrl(spec: AlertingSpec): string {
    return spec.externalUrl ?? publishedUrl(spec.publish, port) ?? internalUrl;
}

/** How the server runs. Everything else is in its configuration files, which change without a new container. */
export function planService(spec: AlertingSpec): ServicePlan {
    return {
        alias,
        command: planCommand(spec),
        user: `${owner.user}:${owner.group}`,
        dataPath,
        port,
        publish: spec.publish ?? {},
        healthCommand: httpHealth(port, "/-/healthy"),
        memoryMegabytes: spec.memoryMegabytes ?? 256,
        networks: spec.networks,
    };
}

/** https://github.com/prometheus/alertmanager/blob/v0.29.0/cmd/alertmanager/main.go */
function planCommand(spec: AlertingSpec): string[] {
    const peers = spec.clusterPeers ?? [];
    return [
        `--config.file=${currentConfiguration}/${mainFile}`,
        `--storage.path=${dataPath}`,
        `--data.retention=${spec.retentionHours ?? defaultRetentionHours}h`,
        `--web.external-url=${externalUrl(spec)}`,
        // If the external URL has a path, a proxy strips it: health checks and reloads stay at the root.
        "--web.route-prefix=/",
        // Without peers an empty address disables clustering.
        `--cluster.listen-address=${peers.length > 0 ? "0.0.0.0:9094" : ""}`,
        ...peers.map((peer) => `--cluster.peer=${peer}`),
    ];
}
