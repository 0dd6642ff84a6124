import { httpHealth, type ServicePlan } from "../server/servicePlan";
import { publishedUrl } from "../spec/publish";
import type { ScrapeJob } from "../spec/scrapeJob";
import type { PushgatewaySpec } from "./spec";

/** Name of the server in its network. */
export const alias = "pushgateway";

export const port = 9091;

const internalTarget = `${alias}:${port}`;

/** Where containers in the stack's network push to. */
export const internalUrl = `http://${internalTarget}`;

/** By which Prometheus scrapes what was pushed: the labels `job` and `instance` are those of the push. */
export const scrapeJob: ScrapeJob = {
    name: "pushgateway",
    static: [{ targets: [internalTarget] }],
    honorLabels: true,
};

/** Folder of the image that belongs to its user. */
const dataPath = "/pushgateway";

/** Its public URL: the external URL, else the published one, else the one in the stack's network. */
export function publicUrl(spec: PushgatewaySpec): string {
    return spec.externalUrl ?? publishedUrl(spec.publish, port) ?? internalUrl;
}

/** How the server runs. It has no configuration file. */
export function planService(spec: PushgatewaySpec): ServicePlan {
    return {
        alias,
        command: planCommand(spec),
        // The image's user, `nobody`.
        user: "65534:65534",
        dataPath,
        port,
        publish: spec.publish ?? {},
        healthCommand: httpHealth(port, "/-/ready"),
        memoryMegabytes: spec.memoryMegabytes ?? 128,
        ...(spec.networks && { networks: spec.networks }),
    };
}

/** https://github.com/prometheus/pushgateway/blob/v1.11.1/main.go */
function planCommand(spec: PushgatewaySpec): string[] {
    return [
        `--persistence.file=${dataPath}/metrics`,
        `--persistence.interval=${spec.persistenceIntervalSeconds ?? 300}s`,
        `--web.external-url=${publicUrl(spec)}`,
        // If the external URL has a path, a proxy strips it: health checks and pushes stay at the root.
        "--web.route-prefix=/",
        // Any client that reaches the port could delete all metrics.
        "--no-web.enable-admin-api",
    ];
}
