import type { Section } from "../layout";
import { above, at, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { cores, cpuUsed } from "./expressions";
import { chosenRate } from "../rates";

const byMode = timeSeriesPanel({
    title: "CPU by mode",
    description:
        "What the processors do: programs are user, the kernel is system. Much iowait: disks are slow; much steal: other virtual machines take the processor away.",
    unit: "percentunit",
    queries: [
        {
            expr: `avg by (mode) (rate(${chosen("node_cpu_seconds_total", 'mode!="idle"')}[$__rate_interval])) > 0`,
            legend: "{{mode}}",
        },
    ],
    stacked: true,
    axisEnd: 1,
});

const byInstance = timeSeriesPanel({
    title: "CPU by host",
    description: "CPU time in use over all cores. The dashed line is the threshold of HighCPUUsage.",
    unit: "percentunit",
    queries: [{ expr: cpuUsed, legend: "{{instance}}" }],
    steps: above(["orange", at("HighCPUUsage")]),
    limits: true,
    axisTop: 1,
    alerts: ["HighCPUUsage"],
});

const load = timeSeriesPanel({
    title: "Load per core",
    description:
        "Programs that run, wait for a processor or wait for a disk, for each core. Above the dashed line they wait.",
    unit: "short",
    queries: ["1", "5", "15"].map((minutes) => ({
        expr: `sum by (instance) (${chosen(`node_load${minutes}`)}) / ${cores}`,
        legend: `{{instance}} ${minutes} min`,
    })),
    steps: [
        [0, "green"],
        [1, "orange"],
    ],
    limits: true,
});

const switches = timeSeriesPanel({
    title: "Context switches and interrupts per second",
    description: "How often processors change from one program to another, or are interrupted by devices.",
    unit: "short",
    queries: [
        { expr: chosenRate("node_context_switches_total"), legend: "{{instance}} switches" },
        { expr: chosenRate("node_intr_total"), legend: "{{instance}} interrupts" },
    ],
});

const processes = timeSeriesPanel({
    title: "Programs that run or wait",
    description:
        "Runnable ones have a processor or want one; blocked ones wait for a disk, and should be few.",
    unit: "short",
    queries: [
        { expr: chosen("node_procs_running"), legend: "{{instance}} runnable" },
        { expr: chosen("node_procs_blocked"), legend: "{{instance}} blocked", color: "orange" },
    ],
});

const forks = timeSeriesPanel({
    title: "Programs started per second",
    description: "Many, without a reason, are a loop that starts a program again and again.",
    unit: "short",
    queries: [{ expr: chosenRate("node_forks_total"), legend: "{{instance}}" }],
});

/** What the processors do. */
export const processor: Section = {
    title: "Processor",
    lines: [
        {
            height: 8,
            panels: [
                [8, byMode],
                [8, byInstance],
                [8, load],
            ],
        },
        {
            height: 7,
            panels: [
                [8, switches],
                [8, processes],
                [8, forks],
            ],
        },
    ],
};
