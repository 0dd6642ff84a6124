import type { Section } from "../layout";
import { above, at, timeSeriesPanel } from "../panels";
import { cpuOfLimit, memoryOfLimit, ofContainers, perSecond } from "./expressions";

const cpu = timeSeriesPanel({
    title: "CPU usage / limit",
    description:
        "CPU usage relative to the limit, for containers that have one. At 100 % they are throttled.",
    unit: "percentunit",
    queries: [{ expr: cpuOfLimit, legend: "{{name}}" }],
    steps: above(["orange", at("ContainerHighCPU")]),
    limits: true,
    axisTop: 1,
    alerts: ["ContainerHighCPU"],
});

const throttled = timeSeriesPanel({
    title: "CPU throttling",
    description:
        "Share of CPU periods of 100 ms in which a container used up its limit and was throttled. Above 25 % it responds slowly.",
    unit: "percentunit",
    queries: [
        {
            expr: `${perSecond("container_cpu_cfs_throttled_periods_total")} / (${perSecond("container_cpu_cfs_periods_total")} > 0)`,
            legend: "{{name}}",
        },
    ],
    steps: [
        [0, "green"],
        [0.25, "orange"],
    ],
    limits: true,
    axisTop: 1,
    alerts: ["ContainerThrottled"],
});

const memory = timeSeriesPanel({
    title: "Memory usage / limit",
    description:
        "Memory usage relative to the limit, for containers that have one. At 100 % the kernel kills a process in it.",
    unit: "percentunit",
    queries: [{ expr: memoryOfLimit, legend: "{{name}}" }],
    steps: above(["orange", at("ContainerHighMemory")]),
    limits: true,
    axisTop: 1,
    alerts: ["ContainerHighMemory"],
});

const starts = timeSeriesPanel({
    title: "Restarts",
    description: "Restarts of containers. Many in a row mean that it crashes right after each start.",
    unit: "short",
    decimals: 0,
    queries: [
        {
            expr: `sum by (name) (changes(${ofContainers("container_start_time_seconds")}[$__rate_interval])) > 0`,
            legend: "{{name}}",
        },
    ],
    // Steps as long as the rate interval less one scrape: each restart is in one of them.
    stepSeconds: 60,
    bars: true,
    stacked: true,
    axisTop: 1,
    alerts: ["ContainerRestarting"],
});

/** Usage relative to limits, and restarts. */
export const limits: Section = {
    title: "Limits and restarts",
    lines: [
        {
            height: 9,
            panels: [
                [12, memory],
                [12, starts],
            ],
        },
        {
            height: 8,
            panels: [
                [12, cpu],
                [12, throttled],
            ],
        },
    ],
};
