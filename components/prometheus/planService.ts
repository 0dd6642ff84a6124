import { currentConfiguration } from "../server/configVolume/plan";
import { httpHealth, type ServicePlan } from "../server/servicePlan";
import type { ScrapeJob } from "../spec/scrapeJob";
import type { ResolvedPrometheus } from "./defaults";
import { planHostAccess } from "./planHostAccess";
import { alias, port, publicUrl } from "./planUrl";

/** User and group of the image, `nobody`. */
export const owner = { user: 65_534, group: 65_534 };

/** Folder of the configuration whose pages the server shows; without an `index.html`, which would be its start page. */
export const pagesFolder = "runbooks";

const dataPath = "/prometheus";

/** How the server runs. Everything else is in its configuration files, which change without a new container. */
export function planService(spec: ResolvedPrometheus, jobs: readonly ScrapeJob[]): ServicePlan {
    const { hostMounts, groups } = planHostAccess(jobs);
    return {
        alias,
        command: planCommand(spec),
        user: `${owner.user}:${owner.group}`,
        ...(groups.length > 0 && { groups }),
        ...(hostMounts.length > 0 && { hostMounts }),
        dataPath,
        port,
        publish: spec.publish,
        healthCommand: httpHealth(port, "/-/ready"),
        // After a crash the server first replays its write-ahead log, which takes minutes if it is large.
        startTimeoutSeconds: 300,
        memoryMegabytes: spec.memoryMegabytes,
        ...(spec.networks && { networks: spec.networks }),
        // Pending remote-write samples get a minute to be sent, `--storage.remote.flush-deadline`.
        stopGraceSeconds: 75,
    };
}

/** https://prometheus.io/docs/prometheus/latest/command-line/prometheus/ */
function planCommand(spec: ResolvedPrometheus): string[] {
    return [
        `--config.file=${currentConfiguration}/prometheus.yml`,
        `--storage.tsdb.path=${dataPath}`,
        `--${spec.walCompression ? "" : "no-"}storage.tsdb.wal-compression`,
        "--web.enable-lifecycle",
        `--web.external-url=${publicUrl(spec)}`,
        `--web.user-assets=${currentConfiguration}/${pagesFolder}`,
        // If the external URL has a path, a proxy strips it: health checks and reloads stay at the root.
        "--web.route-prefix=/",
    ];
}
