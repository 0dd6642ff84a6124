import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { byName, coresUsed, memoryUsed } from "./expressions";

const cpu = timeSeriesPanel({
    title: "CPU usage",
    description: "CPU cores that each container uses.",
    unit: "short",
    decimals: 2,
    queries: [{ expr: coresUsed, legend: "{{name}}" }],
    stacked: true,
    values: true,
});

const memory = timeSeriesPanel({
    title: "Memory usage",
    description:
        "Working set memory of each container: without reclaimable caches. A line that only rises is a memory leak.",
    unit: "bytes",
    queries: [{ expr: memoryUsed, legend: "{{name}}" }],
    stacked: true,
    values: true,
});

const disk = timeSeriesPanel({
    title: "Disk usage",
    description:
        "Data in the writable layer of each container, without volumes. Growth means that a container writes data or logs to the wrong place. Empty if Docker stores images in containerd, as new installations of Docker 29 do: cAdvisor does not measure it there.",
    unit: "bytes",
    queries: [{ expr: byName("container_fs_usage_bytes"), legend: "{{name}}" }],
    stacked: true,
    values: true,
});

/** Resource usage of containers. */
export const use: Section = {
    title: "Usage",
    lines: [
        {
            height: 11,
            panels: [
                [8, cpu],
                [8, memory],
                [8, disk],
            ],
        },
    ],
};
