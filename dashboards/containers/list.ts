import type { Section } from "../layout";
import { above, at, statPanel, tablePanel } from "../panels";
import { age, byName, coresUsed, gone, memoryOfLimit, memoryUsed, perSecond, restarts } from "./expressions";

const running = statPanel({
    title: "Containers running",
    description: "Containers that were reported within the last minute.",
    unit: "short",
    queries: [{ expr: `count(${byName("container_last_seen")} > 0)`, legend: "running" }],
    plain: true,
});

const vanished = statPanel({
    title: "Containers missing",
    description:
        "Containers that were running in the selected time range and no longer are: stopped, crashed, or replaced under another name.",
    unit: "short",
    queries: [{ expr: `count(${gone}) or vector(0)`, legend: "missing" }],
    steps: [
        [0, "green"],
        [1, "orange"],
    ],
    alerts: ["ContainerGone"],
});

const started = statPanel({
    title: "Restarts",
    description: "Restarts of containers in the selected time range.",
    unit: "short",
    decimals: 0,
    queries: [{ expr: `sum(${restarts}) or vector(0)`, legend: "restarts" }],
    steps: [
        [0, "green"],
        [1, "orange"],
        [5, "red"],
    ],
    alerts: ["ContainerRestarting"],
});

const cores = statPanel({
    title: "CPU cores used",
    description: "CPU cores that all selected containers use together.",
    unit: "short",
    decimals: 2,
    queries: [{ expr: `sum(${coresUsed})`, legend: "cores" }],
    plain: true,
});

const memory = statPanel({
    title: "Memory used",
    description: "Working set memory of all selected containers together: without reclaimable caches.",
    unit: "bytes",
    decimals: 1,
    queries: [{ expr: `sum(${memoryUsed})`, legend: "memory" }],
    plain: true,
});

const all = tablePanel({
    title: "Containers",
    description: "Current usage of each container. A container at its memory limit is killed.",
    unit: "short",
    queries: [
        { expr: age, legend: "Uptime", column: { unit: "s", decimals: 1 } },
        {
            expr: restarts,
            legend: "Restarts",
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
            legend: "Of limit",
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
    empty: "No container is monitored",
    highestFirst: "Memory",
    alerts: ["ContainerHighCPU", "ContainerHighMemory"],
});

const lost = tablePanel({
    title: "Missing containers",
    description: "Containers that were running in the selected time range and no longer are.",
    unit: "short",
    queries: [{ expr: `1000 * (${gone})`, legend: "Last seen", column: { unit: "dateTimeFromNow" } }],
    columns: { name: "Container" },
    empty: "No container is missing",
    highestFirst: "Last seen",
    alerts: ["ContainerGone"],
});

/** The list of containers. */
export const list: Section = {
    title: "Overview",
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
