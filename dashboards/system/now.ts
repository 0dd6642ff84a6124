import type { Section } from "../layout";
import { above, at, below, statPanel } from "../panels";
import { chosen } from "../variables";
import { cores, cpuUsed, diskSteps, diskUsed, memoryUsed } from "./expressions";

const cpu = statPanel({
    title: "CPU usage",
    description: "CPU time in use over all cores. Processes wait when it stays high.",
    unit: "percentunit",
    decimals: 0,
    queries: [{ expr: cpuUsed, legend: "{{instance}}" }],
    steps: above(["orange", at("HighCPUUsage")], ["red", 0.95]),
    course: true,
    alerts: ["HighCPUUsage"],
});

const load = statPanel({
    title: "Load per core",
    description:
        "Load average of the last 5 minutes per core: processes that run, wait for a CPU or wait for I/O. Above 1 processes wait.",
    unit: "short",
    decimals: 2,
    queries: [{ expr: `sum by (instance) (${chosen("node_load5")}) / ${cores}`, legend: "{{instance}}" }],
    steps: [
        [0, "green"],
        [1, "orange"],
        [2, "red"],
    ],
    course: true,
});

const memory = statPanel({
    title: "Memory usage",
    description: "Memory that is not available to processes. Reclaimable caches count as available.",
    unit: "percentunit",
    decimals: 0,
    queries: [{ expr: memoryUsed, legend: "{{instance}}" }],
    steps: above(["orange", at("HighMemoryUsage")], ["red", 0.95]),
    course: true,
    alerts: ["HighMemoryUsage"],
});

const disk = statPanel({
    title: "Fullest disk",
    description:
        "Usage of the fullest file system. A full disk stops databases and logs. The alerts compare the free space.",
    unit: "percentunit",
    decimals: 0,
    queries: [{ expr: `max by (instance) (${diskUsed})`, legend: "{{instance}}" }],
    steps: diskSteps,
    alerts: ["DiskSpaceLow", "DiskSpaceCritical"],
});

const size = statPanel({
    title: "Host size",
    description: "CPU cores and memory of the host.",
    unit: "short",
    queries: [
        { expr: `sum(${cores})`, legend: "cores" },
        { expr: `sum(${chosen("node_memory_MemTotal_bytes")})`, legend: "memory", unit: "bytes" },
    ],
    plain: true,
});

const uptime = statPanel({
    title: "Uptime",
    description: "Time since the host booted. Check whether a recent boot was planned.",
    unit: "s",
    decimals: 1,
    queries: [
        {
            expr: `${chosen("node_time_seconds")} - ${chosen("node_boot_time_seconds")}`,
            legend: "{{instance}}",
        },
    ],
    steps: below(["orange", at("HostRebooted")]),
    alerts: ["HostRebooted"],
});

/** The most important values. */
export const now: Section = {
    title: "Overview",
    lines: [
        {
            height: 4,
            panels: [
                [4, cpu],
                [4, load],
                [4, memory],
                [4, disk],
                [4, size],
                [4, uptime],
            ],
        },
    ],
};
