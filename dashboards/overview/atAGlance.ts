import type { Present } from "../../rules";
import type { Section } from "../layout";
import { above, at, type Level, tablePanel } from "../panels";

const bar = { unit: "percent", decimals: 0, colored: "bar", max: 100 } as const;

/** The colours of a bar; orange begins at the threshold of an alert. */
const fill = (warning: Level) => above(["orange", warning], ["red", 95]);

const diskSteps = above(
    ["orange", at("DiskSpaceLow", { ofWhatIsLeft: true })],
    ["red", at("DiskSpaceCritical", { ofWhatIsLeft: true })],
);

const hosts = tablePanel({
    title: "Hosts",
    description: "CPU, memory and disk usage of each host. The System dashboard shows them over time.",
    unit: "percent",
    queries: [
        {
            expr: "max by (instance) (instance:node_cpu_usage:percent_rate5m)",
            legend: "CPU",
            column: { ...bar, steps: fill(85) },
        },
        {
            expr: "max by (instance) (instance:node_memory_usage:percent)",
            legend: "Memory",
            column: { ...bar, steps: fill(at("HighMemoryUsage")) },
        },
        {
            expr: "100 - min by (instance) (filesystem:node_filesystem_free:percent)",
            legend: "Fullest disk",
            column: { ...bar, steps: diskSteps },
        },
    ],
    columns: { instance: { heading: "Host", width: 110 } },
    empty: "No host is monitored",
    leadsTo: "system",
});

const containers = tablePanel({
    title: "Top containers by memory",
    description:
        "CPU and memory of each container. Usage is relative to the limit, or to the memory of the host for containers without one. The Containers dashboard shows them over time.",
    unit: "short",
    queries: [
        {
            expr: "max by (name) (name:container_cpu_cores:rate5m)",
            legend: "Cores",
            column: { decimals: 2, width: 70 },
        },
        {
            expr: "max by (name) (name:container_memory_working_set:bytes)",
            legend: "Memory",
            column: { unit: "bytes", width: 90 },
        },
        {
            expr: "max by (name) (name:container_memory_usage:percent)",
            legend: "Of limit",
            column: { ...bar, steps: fill(at("ContainerHighMemory")) },
        },
    ],
    columns: { name: { heading: "Container", width: 200 } },
    empty: "No container is monitored",
    highestFirst: "Memory",
    leadsTo: "containers",
});

/** Hosts and containers, side by side if both are monitored. */
export function atAGlance({ exporters }: Present): Section[] {
    const panels = [
        ...(exporters.includes("node") ? [hosts] : []),
        ...(exporters.includes("cadvisor") ? [containers] : []),
    ];
    return panels.length === 0
        ? []
        : [
              {
                  title: "Resource usage",
                  lines: [{ height: 9, panels: panels.map((panel) => [24 / panels.length, panel] as const) }],
              },
          ];
}
