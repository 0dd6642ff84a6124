import type { Section } from "../layout";
import { above, at, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { cores, cpuUsed } from "./expressions";
import { chosenRate } from "../rates";

const byMode = timeSeriesPanel({
    title: "CPU usage by mode",
    description:
        "CPU time by mode: user is processes, system is the kernel. High iowait means slow disks, high steal that other virtual machines use the CPU.",
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
    title: "CPU usage by host",
    description: "CPU time in use over all cores.",
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
        "Load average per core: processes that run, wait for a CPU or wait for I/O. Above the dashed line processes wait.",
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
    title: "Context switches and interrupts",
    description: "Context switches and hardware interrupts per second.",
    unit: "short",
    queries: [
        { expr: chosenRate("node_context_switches_total"), legend: "{{instance}} switches" },
        { expr: chosenRate("node_intr_total"), legend: "{{instance}} interrupts" },
    ],
});

const processes = timeSeriesPanel({
    title: "Processes running and blocked",
    description:
        "Running processes use or wait for a CPU. Blocked processes wait for I/O, and should be few.",
    unit: "short",
    queries: [
        { expr: chosen("node_procs_running"), legend: "{{instance}} running" },
        { expr: chosen("node_procs_blocked"), legend: "{{instance}} blocked", color: "orange" },
    ],
});

const forks = timeSeriesPanel({
    title: "Process forks",
    description:
        "Processes started per second. A high rate without a reason is a loop that starts a program again and again.",
    unit: "short",
    queries: [{ expr: chosenRate("node_forks_total"), legend: "{{instance}}" }],
});

/** CPU usage and load. */
export const processor: Section = {
    title: "CPU",
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
