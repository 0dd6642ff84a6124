import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate } from "../rates";
import { chosen } from "../variables";

const used = timeSeriesPanel({
    title: "Memory",
    description:
        "What data and buffers take, what the system has given the process, and the limit where one is set.",
    unit: "bytes",
    queries: [
        { expr: chosen("redis_memory_used_bytes"), legend: "{{instance}} used" },
        { expr: chosen("redis_memory_used_rss_bytes"), legend: "{{instance}} resident" },
        {
            expr: `${chosen("redis_memory_max_bytes")} > 0`,
            legend: "{{instance}} maxmemory",
            color: "red",
            limit: true,
        },
    ],
    alerts: ["RedisHighMemory"],
});

const fragmentation = timeSeriesPanel({
    title: "Fragmentation",
    description:
        "Resident memory by memory used. Above 1.5 memory is wasted; below 1 a part is swapped out, and slow. Small servers are high without harm.",
    unit: "none",
    decimals: 2,
    queries: [{ expr: chosen("redis_mem_fragmentation_ratio"), legend: "{{instance}}" }],
    axisTop: 2,
});

const removed = timeSeriesPanel({
    title: "Keys removed per second",
    description: "Expired at the end of their time, or evicted before it because memory was full.",
    unit: "short",
    queries: [
        { expr: chosenRate("redis_expired_keys_total"), legend: "{{instance}} expired" },
        { expr: chosenRate("redis_evicted_keys_total"), legend: "{{instance}} evicted", color: "orange" },
    ],
    axisTop: 1,
    alerts: ["RedisEvictingKeys"],
});

/** How much room there is, and what goes when there is none. */
export const memory: Section = {
    title: "Memory",
    lines: [
        {
            height: 8,
            panels: [
                [10, used],
                [6, fragmentation],
                [8, removed],
            ],
        },
    ],
};
