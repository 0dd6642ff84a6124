import type { Section } from "../layout";
import { above, at, below, statPanel } from "../panels";
import { chosen } from "../variables";
import { cores, cpuUsed, diskSteps, diskUsed, memoryUsed } from "./expressions";

const cpu = statPanel({
    title: "CPU",
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
        "Programs that run, wait for a processor or wait for a disk, for each core, in the last 5 minutes. Above 1 they wait.",
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
    title: "Memory",
    description:
        "Part of the memory that programs cannot get any more; what the system caches files in counts as free.",
    unit: "percentunit",
    decimals: 0,
    queries: [{ expr: memoryUsed, legend: "{{instance}}" }],
    steps: above(["orange", at("HighMemoryUsage")], ["red", 0.95]),
    course: true,
    alerts: ["HighMemoryUsage"],
});

const disk = statPanel({
    title: "Fullest disk",
    description: "The part of the fullest file system that is in use. A full one stops databases and logs.",
    unit: "percentunit",
    decimals: 0,
    queries: [{ expr: `max by (instance) (${diskUsed})`, legend: "{{instance}}" }],
    steps: diskSteps,
    alerts: ["DiskSpaceLow", "DiskSpaceCritical"],
});

const size = statPanel({
    title: "Size",
    description: "Processors and memory that the host has.",
    unit: "short",
    queries: [
        { expr: `sum(${cores})`, legend: "cores" },
        { expr: `sum(${chosen("node_memory_MemTotal_bytes")})`, legend: "memory", unit: "bytes" },
    ],
    plain: true,
});

const uptime = statPanel({
    title: "Running for",
    description: "Time since the host booted. Orange after a recent boot: was the restart planned?",
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

/** What a person looks at first. */
export const now: Section = {
    title: "Now",
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
