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
    title: "Memory by use",
    description: "What caches hold is given to programs when they ask for it.",
    unit: "bytes",
    queries: [
        { expr: `${total} - ${free} - ${cached}`, legend: "programs" },
        { expr: cached, legend: "caches" },
        { expr: free, legend: "free" },
    ],
    stacked: true,
});

const byInstance = timeSeriesPanel({
    title: "Memory by host",
    description:
        "Memory that is not available to processes. The dashed line is the threshold of HighMemoryUsage.",
    unit: "percentunit",
    queries: [{ expr: memoryUsed, legend: "{{instance}}" }],
    steps: above(["orange", at("HighMemoryUsage")]),
    limits: true,
    axisTop: 1,
    alerts: ["HighMemoryUsage"],
});

const swap = timeSeriesPanel({
    title: "Swap in use",
    description:
        "Memory that was put on disk. Some is no harm; growth together with pages moved is a host that is too small.",
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
    title: "Pages moved to and from swap per second",
    description: "More than a few for long: programs wait for memory that lies on disk.",
    unit: "short",
    queries: [
        { expr: chosenRate("node_vmstat_pswpin"), legend: "{{instance}} in" },
        { expr: chosenRate("node_vmstat_pswpout"), legend: "{{instance}} out" },
    ],
    axisTop: 1,
});

const faults = timeSeriesPanel({
    title: "Major page faults per second",
    description: "How often a program had to wait until a part of its memory was read from disk.",
    unit: "short",
    queries: [{ expr: chosenRate("node_vmstat_pgmajfault"), legend: "{{instance}}" }],
    axisTop: 1,
});

const killed = timeSeriesPanel({
    title: "Programs killed for want of memory",
    description: "Of the host, and of containers that reached their limit. Each one was work lost.",
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

/** Where the memory goes. */
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
