import type { Section } from "../layout";
import { statPanel, timeSeriesPanel } from "../panels";
import { chosen } from "../variables";
import { chosenRate } from "../rates";

const pressure = timeSeriesPanel({
    title: "Pressure",
    description:
        "Part of the time in which a program waited for a processor, memory or a disk. Empty where the kernel does not measure it.",
    unit: "percentunit",
    queries: [
        { expr: chosenRate("node_pressure_cpu_waiting_seconds_total"), legend: "{{instance}} processor" },
        { expr: chosenRate("node_pressure_memory_waiting_seconds_total"), legend: "{{instance}} memory" },
        { expr: chosenRate("node_pressure_io_waiting_seconds_total"), legend: "{{instance}} disk" },
    ],
    axisTop: 0.1,
});

const stalled = timeSeriesPanel({
    title: "Stalled",
    description:
        "Part of the time in which every program waited for memory or a disk at once: the host did nothing.",
    unit: "percentunit",
    queries: [
        { expr: chosenRate("node_pressure_memory_stalled_seconds_total"), legend: "{{instance}} memory" },
        { expr: chosenRate("node_pressure_io_stalled_seconds_total"), legend: "{{instance}} disk" },
    ],
    axisTop: 0.1,
    alerts: ["HostUnderMemoryPressure"],
});

const descriptors = timeSeriesPanel({
    title: "File descriptors",
    description:
        "Open files and connections, as a part of what the kernel allows. At 100 % nothing can be opened.",
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
    title: "Clock",
    description:
        "How far the clock is off, and whether something keeps it right. A wrong one spoils certificates, logs and the times of samples.",
    unit: "s",
    queries: [
        { expr: chosen("node_timex_offset_seconds"), legend: "{{instance}} offset", steps: [[0, "green"]] },
        {
            expr: chosen("node_timex_sync_status"),
            legend: "{{instance}}",
            meanings: [
                { value: 0, text: "not kept", color: "orange" },
                { value: 1, text: "kept right", color: "green" },
            ],
        },
    ],
    alerts: ["HostClockNotSynchronised"],
});

/** What the kernel says about itself. */
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
