import type { loadAlerts } from "../../../../rules/host/load";
import type { AlertCase, Series } from "../../support/alertCase";
import { at, warning } from "./instance";

/** Two processors, in seconds a minute: the first has nothing to spare, the second what is given. */
const processors = (idle: string, user: string): Series => ({
    [`node_cpu_seconds_total{${at},cpu="0",mode="idle"}`]: "0x60",
    [`node_cpu_seconds_total{${at},cpu="0",mode="user"}`]: "0+60x60",
    [`node_cpu_seconds_total{${at},cpu="1",mode="idle"}`]: idle,
    [`node_cpu_seconds_total{${at},cpu="1",mode="user"}`]: user,
});

const memory = (available: string): Series => ({
    [`node_memory_MemTotal_bytes{${at}}`]: "8000x60",
    [`node_memory_MemAvailable_bytes{${at}}`]: available,
});

const stalled = `node_pressure_memory_stalled_seconds_total{${at}}`;

export const loadCases: Record<keyof typeof loadAlerts, AlertCase> = {
    HighCPUUsage: {
        // Half busy, then 39 % idle on the second processor, then half busy again.
        series: processors(
            "0+60x10 623.4375+23.4375x19 1128.75+60x10",
            "0+0x10 36.5625+36.5625x19 731.25+0x10",
        ),
        firesAt: 19,
        firing: [
            {
                labels: warning,
                summary: "CPU usage of node is high",
                description: "CPU usage over all cores is 80 %, above 80 % for more than 5 minutes.",
            },
        ],
        resolvesAt: 31,
        quiet: [processors("0+24x60", "0+36x60")],
    },
    HighMemoryUsage: {
        series: memory("4000x4 1190x9 4000x5"),
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "Memory usage of node is high",
                description:
                    "Memory usage is 85 %, above 85 % for more than 5 minutes. At 100 % the kernel kills processes.",
            },
        ],
        resolvesAt: 15,
        quiet: [memory("1200x20")],
    },
    HostUnderMemoryPressure: {
        series: { [stalled]: "900x10 906.375+6.375x29 1091.25x20" },
        firesAt: 24,
        firing: [
            {
                labels: warning,
                summary: "node is under memory pressure",
                description:
                    "All processes were stalled for 11 % of the time waiting for memory to be reclaimed, above 10 % for more than 10 minutes. The host swaps, or reads the same files repeatedly.",
            },
        ],
        resolvesAt: 41,
        quiet: [{ [stalled]: "0+6x40" }],
    },
    HostOutOfMemoryKills: {
        series: { [`node_vmstat_oom_kill{${at}}`]: "0x4 1x30" },
        firesAt: 5,
        firing: [
            {
                labels: warning,
                summary: "OOM kills on node",
                description:
                    "The kernel killed 1 processes in 10 minutes: the host ran out of memory, or a container exceeded its limit.",
            },
        ],
        resolvesAt: 14,
        quiet: [{ [`node_vmstat_oom_kill{${at}}`]: "7x40" }],
    },
};
