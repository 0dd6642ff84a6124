import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate } from "../rates";
import { chosen } from "../variables";

const used = timeSeriesPanel({
    title: "Memory usage",
    description:
        "Memory used by data and buffers, resident memory of the process, and the limit if one is set.",
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
    title: "Fragmentation ratio",
    description:
        "Resident memory divided by used memory. Above 1.5 memory is wasted; below 1 a part is swapped out, and slow. A high ratio is harmless while little memory is used.",
    unit: "none",
    decimals: 2,
    queries: [{ expr: chosen("redis_mem_fragmentation_ratio"), legend: "{{instance}}" }],
    axisTop: 2,
});

const removed = timeSeriesPanel({
    title: "Expired and evicted keys",
    description:
        "Keys removed per second: expired at the end of their TTL, or evicted before it because memory was full.",
    unit: "short",
    queries: [
        { expr: chosenRate("redis_expired_keys_total"), legend: "{{instance}} expired" },
        { expr: chosenRate("redis_evicted_keys_total"), legend: "{{instance}} evicted", color: "orange" },
    ],
    axisTop: 1,
    alerts: ["RedisEvictingKeys"],
});

/** Memory usage and evictions. */
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
