import type { usageAlerts } from "../../../../rules/containers/usage";
import type { AlertCase, Series } from "../../support/alertCase";
import { at, of, warning } from "./instance";

/** What a container uses of a host that has two cores; with a limit in hundredths of a core. */
const cpu = (name: string, seconds: string, quota?: number, period = 100): Series => ({
    [`container_cpu_usage_seconds_total${of(name).replace("{", '{cpu="total",')}`]: seconds,
    ...(quota !== undefined && { [`container_spec_cpu_quota${of(name)}`]: `${quota}x60` }),
    [`container_spec_cpu_period${of(name)}`]: `${period}x60`,
    [`machine_cpu_cores{${at}}`]: "2x60",
});

/** What a container uses of a host that has 8000 bytes. */
const memory = (name: string, bytes: string, limit: number): Series => ({
    [`container_memory_working_set_bytes${of(name)}`]: bytes,
    [`container_spec_memory_limit_bytes${of(name)}`]: `${limit}x60`,
    [`machine_memory_bytes{${at}}`]: "8000x60",
});

const throttled = (name: string, waited: string, ran: string): Series => ({
    [`container_cpu_cfs_throttled_periods_total${of(name)}`]: waited,
    [`container_cpu_cfs_periods_total${of(name)}`]: ran,
});

const stalled = (name: string) => `container_pressure_memory_stalled_seconds_total${of(name)}`;

export const usageCases: Record<keyof typeof usageAlerts, AlertCase> = {
    ContainerHighCPU: {
        series: {
            ...cpu("shop", "9000x10 9024.140625+24.140625x14 9362.109375x20", 50),
            ...cpu("worker", "9000x10 9096.5625+96.5625x14 10448.4375x20"),
            // A period of 0 is no limit.
            ...cpu("batch", "9000x10 9096.5625+96.5625x14 10448.4375x20", 50, 0),
        },
        firesAt: 19,
        firing: ["shop", "worker", "batch"].map((name) => ({
            labels: warning(name),
            summary: `CPU usage of the container ${name} on cadvisor is high`,
            description: `${name} uses 80 % of its CPU limit, or of all cores where it has none: above 80 % for more than 5 minutes.`,
        })),
        resolvesAt: 26,
        quiet: [cpu("shop", "0+24x30", 50), cpu("worker", "0+96x30"), cpu("", "0+120x30")],
    },
    ContainerHighMemory: {
        series: {
            ...memory("shop", "100x4 858x9 100x5", 1000),
            ...memory("worker", "100x4 6864x9 100x5", 0),
        },
        firesAt: 10,
        firing: ["shop", "worker"].map((name) => ({
            labels: warning(name),
            summary: `Memory usage of the container ${name} on cadvisor is high`,
            description: `${name} uses 86 % of its memory limit, or of the host's memory where it has none: above 85 % for more than 5 minutes. At 100 % the kernel kills it.`,
        })),
        resolvesAt: 15,
        quiet: [memory("shop", "850x20", 1000), memory("worker", "6800x20", 0), memory("", "7900x20", 8000)],
    },
    ContainerThrottled: {
        // The first begins to be held back; the second always was, and runs less for a while.
        series: {
            ...throttled("shop", "9000x10 9303+303x24 16575x20", "9000+600x60"),
            ...throttled("worker", "9000+303x60", "9000+1200x10 21600+600x24 37200+1200x20"),
        },
        firesAt: 29,
        firing: ["shop", "worker"].map((name) => ({
            labels: warning(name),
            summary: `The container ${name} on cadvisor is CPU-throttled`,
            description: `${name} was throttled in 50 % of its CPU periods, above 50 % for more than 15 minutes: its CPU limit is too low for its load.`,
        })),
        resolvesAt: 36,
        quiet: [
            throttled("shop", "0+300x40", "0+600x40"),
            throttled("", "0+600x40", "0+600x40"),
            throttled("shop", "0+600x40", "5x40"),
        ],
    },
    ContainerUnderMemoryPressure: {
        series: { [stalled("shop")]: "900x10 906.375+6.375x19 1027.5x20" },
        firesAt: 24,
        firing: [
            {
                labels: warning("shop"),
                summary: "The container shop on cadvisor is under memory pressure",
                description:
                    "All processes of shop were stalled for 11 % of the time waiting for memory to be reclaimed, above 10 % for more than 10 minutes. It is close to its limit, and to being OOM-killed.",
            },
        ],
        resolvesAt: 31,
        quiet: [{ [stalled("shop")]: "0+6x40" }, { [stalled("")]: "0+30x40" }],
    },
};
