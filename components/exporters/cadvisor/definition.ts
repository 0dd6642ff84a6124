import type { ExporterDefinition } from "../definition";
import { example } from "./example";
import type { CadvisorSpec } from "./spec";

/** The labels of containers that become labels of series; each other one could have any number of values. */
const containerLabels = ["com.docker.compose.project", "com.docker.compose.service"];

/**
 * What is measured. Not a series per processor, and not `oom_event`: without the kernel's log, which takes more
 * rights, that counter stays 0. The node exporter's `node_vmstat_oom_kill` counts the same for the whole host.
 */
const metrics = ["cpu", "memory", "network", "disk", "diskIO", "pressure"];

/**
 * https://github.com/google/cadvisor/tree/v0.57.0; the version before v0.54 knows no container of Docker 29.
 *
 * Without `--privileged`. Names of containers come from the Docker engine's socket in `/var/run`, and from
 * containerd's where Docker keeps images there. A read-only mount of a socket keeps nobody from using it: who takes
 * over this container has the engine. `CAP_DAC_READ_SEARCH` lets it add up what containers wrote into folders that are
 * closed to others; without it they are left out of the sum.
 */
export const cadvisor: ExporterDefinition<CadvisorSpec> = {
    port: 8080,
    user: { user: 0, group: 0 },
    memoryMegabytes: 256,
    health: { path: "/healthz" },
    aliasEnding: "",
    example,
    run: (spec) => {
        const interval = `${spec.housekeepingIntervalSeconds ?? 15}s`;
        const data = spec.dockerDirectory ?? "/var/lib/docker";
        return {
            command: [
                "--docker_only=true",
                "--store_container_labels=false",
                `--whitelisted_container_labels=${containerLabels.join(",")}`,
                `--enable_metrics=${metrics.join(",")}`,
                `--housekeeping_interval=${interval}`,
                `--max_housekeeping_interval=${interval}`,
            ],
            capabilities: ["DAC_READ_SEARCH"],
            hostMounts: [
                { source: "/", target: "/rootfs" },
                { source: "/var/run", target: "/var/run" },
                { source: "/sys", target: "/sys" },
                { source: data, target: data },
            ],
        };
    },
    jobs: (own) => [
        {
            ...own,
            metricRelabel: [
                {
                    // File systems in memory, and those of single containers, come and go, each with series of its own.
                    sourceLabels: ["__name__", "id", "device"],
                    regex: "container_fs_.*;/;(/dev|/dev/shm|/(proc|rootfs|run|sys|var)/.*|overlay.*|shm|tmpfs)",
                    action: "drop",
                },
            ],
        },
    ],
};
