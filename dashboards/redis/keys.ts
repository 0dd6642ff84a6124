import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate } from "../rates";
import { chosen } from "../variables";
import { hitRatio, server } from "./expressions";

const byDatabase = timeSeriesPanel({
    title: "Keys by database",
    description: "Keys in each database that has any, and how many of them expire some day.",
    unit: "short",
    queries: [
        { expr: `${chosen("redis_db_keys")} > 0`, legend: "{{instance}} {{db}}" },
        {
            expr: `${chosen("redis_db_keys_expiring")} and ${chosen("redis_db_keys")} > 0`,
            legend: "{{instance}} {{db}} expiring",
        },
    ],
    empty: "There are no keys",
});

const lookups = timeSeriesPanel({
    title: "Reads per second",
    description: "Reads of a key that was there, and of one that was not.",
    unit: "ops",
    queries: [
        { expr: chosenRate("redis_keyspace_hits_total"), legend: "{{instance}} found" },
        { expr: chosenRate("redis_keyspace_misses_total"), legend: "{{instance}} missed" },
    ],
});

const ratio = timeSeriesPanel({
    title: "Hit ratio",
    description:
        "Reads that found their key, as a part of all. A sudden fall means a cache that was emptied.",
    unit: "percentunit",
    queries: [{ expr: hitRatio, legend: server }],
    axisTop: 1,
    empty: "Nothing is read",
});

/** What is stored, and whether it is found. */
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
