import type { Section } from "../layout";
import { statPanel, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { chosenRate } from "../rates";

const pressure = timeSeriesPanel({
    title: "Resource pressure",
    description:
        "Share of time in which at least one process waited for CPU, memory or I/O (PSI some). Empty if the kernel does not measure it.",
    unit: "percentunit",
    queries: [
        { expr: chosenRate("node_pressure_cpu_waiting_seconds_total"), legend: "{{instance}} CPU" },
        { expr: chosenRate("node_pressure_memory_waiting_seconds_total"), legend: "{{instance}} memory" },
        { expr: chosenRate("node_pressure_io_waiting_seconds_total"), legend: "{{instance}} I/O" },
    ],
    axisTop: 0.1,
});

const stalled = timeSeriesPanel({
    title: "Resource stalls",
    description: "Share of time in which all processes waited for memory or I/O at once (PSI full).",
    unit: "percentunit",
    queries: [
        { expr: chosenRate("node_pressure_memory_stalled_seconds_total"), legend: "{{instance}} memory" },
        { expr: chosenRate("node_pressure_io_stalled_seconds_total"), legend: "{{instance}} I/O" },
    ],
    axisTop: 0.1,
    alerts: ["HostUnderMemoryPressure"],
});

const descriptors = timeSeriesPanel({
    title: "File descriptors",
    description:
        "File descriptors in use, relative to the limit of the kernel. At 100 % nothing can be opened.",
    unit: "percentunit",
    queries: [
        {
            expr: `${chosen("node_filefd_allocated")} / ${chosen("node_filefd_maximum")}`,
            legend: "{{instance}}",
        },
    ],
    axisTop: 0.1,
    alerts: ["FileDescriptorsLow"],
});

const clock = statPanel({
    title: "Clock synchronisation",
    description:
        "Offset of the clock, and whether it is synchronised. A wrong clock breaks certificates, logs and timestamps of samples.",
    unit: "s",
    queries: [
        { expr: chosen("node_timex_offset_seconds"), legend: "{{instance}} offset", steps: [[0, "green"]] },
        {
            expr: chosen("node_timex_sync_status"),
            legend: "{{instance}}",
            meanings: [
                { value: 0, text: "not synchronised", color: "orange" },
                { value: 1, text: "synchronised", color: "green" },
            ],
        },
    ],
    alerts: ["HostClockNotSynchronised"],
});

/** Resource pressure and kernel limits. */
export const kernel: Section = {
    title: "Pressure and limits",
    lines: [
        {
            height: 7,
            panels: [
                [7, pressure],
                [7, stalled],
                [6, descriptors],
                [4, clock],
            ],
        },
    ],
};
