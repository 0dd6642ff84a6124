import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate } from "../rates";
import { chosen } from "../variables";
import { hitRatio, server } from "./expressions";

const byDatabase = timeSeriesPanel({
    title: "Keys by database",
    description: "Keys in each database, and how many of them have a TTL.",
    unit: "short",
    queries: [
        { expr: `${chosen("redis_db_keys")} > 0`, legend: "{{instance}} {{db}}" },
        {
            expr: `${chosen("redis_db_keys_expiring")} and ${chosen("redis_db_keys")} > 0`,
            legend: "{{instance}} {{db}} with TTL",
        },
    ],
    empty: "No keys",
});

const lookups = timeSeriesPanel({
    title: "Hits and misses",
    description: "Key lookups per second that found the key, and that did not.",
    unit: "ops",
    queries: [
        { expr: chosenRate("redis_keyspace_hits_total"), legend: "{{instance}} hits" },
        { expr: chosenRate("redis_keyspace_misses_total"), legend: "{{instance}} misses" },
    ],
});

const ratio = timeSeriesPanel({
    title: "Hit ratio",
    description: "Share of key lookups that found the key. A sudden drop means that the cache was emptied.",
    unit: "percentunit",
    queries: [{ expr: hitRatio, legend: server }],
    axisTop: 1,
    empty: "No reads",
});

/** Keys and hit ratio. */
export const keys: Section = {
    title: "Keys",
    lines: [
        {
            height: 7,
            panels: [
                [8, byDatabase],
                [8, lookups],
                [8, ratio],
            ],
        },
    ],
};
