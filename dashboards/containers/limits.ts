import type { Section } from "../layout";
import { above, at, timeSeriesPanel } from "../panels";
import { cpuOfLimit, memoryOfLimit, ofContainers, perSecond } from "./expressions";

const cpu = timeSeriesPanel({
    title: "CPU, of the limit",
    description: "Of containers that have a limit. At 100 % they are made to wait.",
    unit: "percentunit",
    queries: [{ expr: cpuOfLimit, legend: "{{name}}" }],
    steps: above(["orange", at("ContainerHighCPU")]),
    limits: true,
    axisTop: 1,
    alerts: ["ContainerHighCPU"],
});

const throttled = timeSeriesPanel({
    title: "Made to wait",
    description:
        "Part of the periods of 100 ms in which a container had used up its processor limit and had to wait. Above 25 % its answers are slow.",
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
    title: "Memory, of the limit",
    description: "Of containers that have a limit. At 100 % the kernel kills a program in it.",
    unit: "percentunit",
    queries: [{ expr: memoryOfLimit, legend: "{{name}}" }],
    steps: above(["orange", at("ContainerHighMemory")]),
    limits: true,
    axisTop: 1,
    alerts: ["ContainerHighMemory"],
});

const starts = timeSeriesPanel({
    title: "Starts",
    description:
        "Each bar is a container that was started again. Many in a row: it crashes as soon as it runs.",
    unit: "short",
    decimals: 0,
    queries: [
        {
            expr: `sum by (name) (changes(${ofContainers("container_start_time_seconds")}[$__rate_interval])) > 0`,
            legend: "{{name}}",
        },
    ],
    // Steps as long as the rate interval less one scrape: each start is in one of them.
    stepSeconds: 60,
    bars: true,
    stacked: true,
    axisTop: 1,
    alerts: ["ContainerRestarting"],
});

/** Whether containers are held back by their limits. */
export const limits: Section = {
    title: "Limits and starts",
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
