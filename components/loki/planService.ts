import { currentConfiguration, secretPath } from "../server/configVolume/plan";
import type { ServicePlan } from "../server/servicePlan";
import type { LokiSpec } from "../spec/logs";
import { publishedUrl } from "../spec/publish";
import type { ScrapeJob } from "../spec/scrapeJob";
import { memoryOf } from "./defaults";
import { credentialsFile, usesKeys } from "./planCredentials";

/** Name of the server in its network. */
export const alias = "loki";

/** Port of its HTTP API. */
export const port = 3100;

/** `host:port` in the stack's network. */
export const internalTarget = `${alias}:${port}`;

/** Its address in the stack's network. */
export const internalUrl = `http://${internalTarget}`;

/** By which Prometheus watches it. */
export const lokiScrapeJob: ScrapeJob = { name: "loki", static: [{ targets: [internalTarget] }] };

/** User and group of the image. */
export const owner = { user: 10_001, group: 10_001 };

/** Where the volume with the data is; a new volume has the owner of this folder of the image. */
export const dataPath = "/loki";

/** The file that Loki is started with. */
export const mainFile = "loki.yml";

/** Its public URL: the published address, else the one in the stack's network. */
export function publicUrl(spec: LokiSpec): string {
    return publishedUrl(spec.publish ?? false, port) ?? internalUrl;
}

/** How the server runs. */
export function planService(spec: LokiSpec): ServicePlan {
    const memory = memoryOf(spec);
    return {
        alias,
        command: [`-config.file=${currentConfiguration}/${mainFile}`],
        environment: {
            // Go frees memory in time only if it knows where the limit is.
            GOMEMLIMIT: `${Math.floor(memory * 0.9)}MiB`,
            ...(usesKeys(spec.s3) && { AWS_SHARED_CREDENTIALS_FILE: secretPath(credentialsFile) }),
        },
        user: `${owner.user}:${owner.group}`,
        // The compactor notes there which chunks it is about to delete.
        tmpfs: ["/tmp"],
        dataPath,
        port,
        publish: spec.publish ?? false,
        // The image has no shell: Loki itself asks the running one whether it is ready.
        healthCommand: ["CMD", "/usr/bin/loki", "-health"],
        // One that was killed reads back its write-ahead log first: minutes, where it is large.
        startTimeoutSeconds: 300,
        memoryMegabytes: memory,
        ...(spec.networks && { networks: spec.networks }),
        // What is in memory is written to chunks before it stops.
        stopGraceSeconds: 30,
    };
}
