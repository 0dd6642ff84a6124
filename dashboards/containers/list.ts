import type { Section } from "../layout";
import { above, at, statPanel, tablePanel } from "../panels";
import { age, byName, coresUsed, gone, memoryOfLimit, memoryUsed, perSecond, restarts } from "./expressions";

const running = statPanel({
    title: "Running",
    description: "Containers that were seen in the last minute.",
    unit: "short",
    queries: [{ expr: `count(${byName("container_last_seen")} > 0)`, legend: "running" }],
    plain: true,
});

const vanished = statPanel({
    title: "Gone",
    description:
        "Containers that ran in the time shown and do not any more: stopped, crashed, or replaced under another name.",
    unit: "short",
    queries: [{ expr: `count(${gone}) or vector(0)`, legend: "gone" }],
    steps: [
        [0, "green"],
        [1, "orange"],
    ],
    alerts: ["ContainerGone"],
});

const started = statPanel({
    title: "Starts in the time shown",
    description:
        "How often containers were started again under the same id. A container that goes on starting cannot work.",
    unit: "short",
    decimals: 0,
    queries: [{ expr: `sum(${restarts}) or vector(0)`, legend: "starts" }],
    steps: [
        [0, "green"],
        [1, "orange"],
        [5, "red"],
    ],
    alerts: ["ContainerRestarting"],
});

const cores = statPanel({
    title: "Cores in use",
    description: "Processors that all chosen containers use together; 1 is one whole core.",
    unit: "short",
    decimals: 2,
    queries: [{ expr: `sum(${coresUsed})`, legend: "cores" }],
    plain: true,
});

const memory = statPanel({
    title: "Memory in use",
    description: "Memory of all chosen containers together, without what the kernel can drop.",
    unit: "bytes",
    decimals: 1,
    queries: [{ expr: `sum(${memoryUsed})`, legend: "memory" }],
    plain: true,
});

const all = tablePanel({
    title: "Containers",
    description:
        "What each one takes now. A container at its memory limit is killed; one that was started often cannot work.",
    unit: "short",
    queries: [
        { expr: age, legend: "Running for", column: { unit: "s", decimals: 1 } },
        {
            expr: restarts,
            legend: "Starts",
            column: {
                decimals: 0,
                colored: "text",
                steps: [
                    [0, "text"],
                    [1, "orange"],
                    [5, "red"],
                ],
            },
        },
        { expr: coresUsed, legend: "Cores", column: { decimals: 2 } },
        { expr: memoryUsed, legend: "Memory", column: { unit: "bytes" } },
        {
            expr: memoryOfLimit,
            legend: "Of its limit",
            column: {
                unit: "percentunit",
                decimals: 0,
                colored: "bar",
                max: 1,
                steps: above(["orange", at("ContainerHighMemory")], ["red", 0.95]),
                width: 220,
            },
        },
        {
            expr: perSecond("container_network_receive_bytes_total"),
            legend: "In",
            column: { unit: "Bps", decimals: 1 },
        },
        {
            expr: perSecond("container_network_transmit_bytes_total"),
            legend: "Out",
            column: { unit: "Bps", decimals: 1 },
        },
    ],
    columns: { name: { heading: "Container", width: 220 } },
    empty: "No container is seen",
    highestFirst: "Memory",
    alerts: ["ContainerHighCPU", "ContainerHighMemory"],
});

const lost = tablePanel({
    title: "Containers that are gone",
    description: "They ran in the time shown and do not any more.",
    unit: "short",
    queries: [{ expr: `1000 * (${gone})`, legend: "Last seen", column: { unit: "dateTimeFromNow" } }],
    columns: { name: "Container" },
    empty: "None is gone",
    highestFirst: "Last seen",
    alerts: ["ContainerGone"],
});

/** Which containers there are. */
export const list: Section = {
    title: "Now",
    lines: [
        {
            height: 3,
            panels: [
                [5, running],
                [5, vanished],
                [5, started],
                [4, cores],
                [5, memory],
            ],
        },
        {
            height: 10,
            panels: [
                [18, all],
                [6, lost],
            ],
        },
    ],
};
