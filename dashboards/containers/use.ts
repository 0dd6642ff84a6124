import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { byName, coresUsed, memoryUsed } from "./expressions";

const cpu = timeSeriesPanel({
    title: "Cores by container",
    description: "Processors that each container uses; 1 is one whole core.",
    unit: "short",
    decimals: 2,
    queries: [{ expr: coresUsed, legend: "{{name}}" }],
    stacked: true,
    values: true,
});

const memory = timeSeriesPanel({
    title: "Memory by container",
    description:
        "Memory of each container, without what the kernel can drop. A line that only rises is a leak.",
    unit: "bytes",
    queries: [{ expr: memoryUsed, legend: "{{name}}" }],
    stacked: true,
    values: true,
});

const disk = timeSeriesPanel({
    title: "Disk by container",
    description:
        "What containers wrote into their own file systems, volumes left out. One that grows writes its data or logs to the wrong place. Empty where Docker keeps images in containerd, as a new Docker 29 does: cAdvisor does not measure it there.",
    unit: "bytes",
    queries: [{ expr: byName("container_fs_usage_bytes"), legend: "{{name}}" }],
    stacked: true,
    values: true,
});

/** What containers take. */
export const use: Section = {
    title: "Use",
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
