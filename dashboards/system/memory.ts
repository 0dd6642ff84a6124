import type { Section } from "../layout";
import { above, at, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { memoryUsed } from "./expressions";
import { chosenRate } from "../rates";

const total = `sum(${chosen("node_memory_MemTotal_bytes")})`;
const free = `sum(${chosen("node_memory_MemFree_bytes")})`;
const cached =
    `sum(${chosen("node_memory_Cached_bytes")} + ${chosen("node_memory_Buffers_bytes")}` +
    ` + ${chosen("node_memory_SReclaimable_bytes")})`;

const use = timeSeriesPanel({
    title: "Memory usage by type",
    description:
        "Memory of processes, caches, and free memory. Caches are reclaimed when processes need memory.",
    unit: "bytes",
    queries: [
        { expr: `${total} - ${free} - ${cached}`, legend: "processes" },
        { expr: cached, legend: "caches" },
        { expr: free, legend: "free" },
    ],
    stacked: true,
});

const byInstance = timeSeriesPanel({
    title: "Memory usage by host",
    description: "Memory that is not available to processes.",
    unit: "percentunit",
    queries: [{ expr: memoryUsed, legend: "{{instance}}" }],
    steps: above(["orange", at("HighMemoryUsage")]),
    limits: true,
    axisTop: 1,
    alerts: ["HighMemoryUsage"],
});

const swap = timeSeriesPanel({
    title: "Swap usage",
    description:
        "Memory that was swapped out to disk. A little is harmless. Growth together with swap in/out means that the host lacks memory.",
    unit: "bytes",
    queries: [
        {
            expr: `${chosen("node_memory_SwapTotal_bytes")} - ${chosen("node_memory_SwapFree_bytes")}`,
            legend: "{{instance}}",
        },
    ],
    axisTop: 1_048_576,
});

const paging = timeSeriesPanel({
    title: "Swap in/out",
    description:
        "Pages per second that are swapped in and out. If it stays high, processes wait for memory that is on disk.",
    unit: "short",
    queries: [
        { expr: chosenRate("node_vmstat_pswpin"), legend: "{{instance}} in" },
        { expr: chosenRate("node_vmstat_pswpout"), legend: "{{instance}} out" },
    ],
    axisTop: 1,
});

const faults = timeSeriesPanel({
    title: "Major page faults",
    description: "Page faults per second that had to read from disk.",
    unit: "short",
    queries: [{ expr: chosenRate("node_vmstat_pgmajfault"), legend: "{{instance}}" }],
    axisTop: 1,
});

const killed = timeSeriesPanel({
    title: "OOM kills",
    description:
        "Processes that the OOM killer killed, because the host ran out of memory or a container reached its limit.",
    unit: "short",
    queries: [
        {
            expr: `increase(${chosen("node_vmstat_oom_kill")}[$__rate_interval])`,
            legend: "{{instance}}",
            color: "red",
        },
    ],
    // Steps as long as the rate interval less one scrape: each of them is in one.
    stepSeconds: 60,
    bars: true,
    axisTop: 1,
    alerts: ["HostOutOfMemoryKills"],
});

/** Memory and swap. */
export const memory: Section = {
    title: "Memory",
    lines: [
        {
            height: 8,
            panels: [
                [8, use],
                [8, byInstance],
                [8, swap],
            ],
        },
        {
            height: 7,
            panels: [
                [8, paging],
                [8, faults],
                [8, killed],
            ],
        },
    ],
};
