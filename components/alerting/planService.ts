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

/** Where the stack's own servers reach it. */
export const internalUrl = `http://${internalTarget}`;

/** User and group of the image, `nobody`. */
export const owner = { user: 65_534, group: 65_534 };

/** How long silences, and what was told, are kept where a spec does not say. */
export const defaultRetentionHours = 120;

/** Where people reach it: the external URL, else the published one, else the one in the stack's network. */
export function externalUrl(spec: AlertingSpec): string {
    return spec.externalUrl ?? publishedUrl(spec.publish, port) ?? internalUrl;
}

/** How the server runs. What is not here is in its configuration files, and changes without a new container. */
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
        // Where the external URL has a path, a proxy takes it off: health checks and reloads stay at the root.
        "--web.route-prefix=/",
        // Without peers nothing listens for them: an empty address turns clustering off.
        `--cluster.listen-address=${peers.length > 0 ? "0.0.0.0:9094" : ""}`,
        ...peers.map((peer) => `--cluster.peer=${peer}`),
    ];
}
