import { engineAddress } from "../../../cli/docker/address";
import { ask, type Transport } from "../../../cli/docker/request";

/** Resource usage of a container. */
export interface Usage {
    /** CPU time of all processors since its start. */
    cpuSeconds: number;
    /** Memory without the page cache. */
    memoryMegabytes: number;
}

interface Stats {
    cpu_stats: { cpu_usage: { total_usage: number } };
    memory_stats: { usage: number; stats: { inactive_file?: number; total_inactive_file?: number } };
}

/** The current resource usage of a container, from the Docker engine. */
export async function usageOf(container: string): Promise<Usage> {
    const path = `/containers/${container}/stats?stream=false&one-shot=true`;
    const { cpu_stats: cpu, memory_stats: memory } = (await ask(engine(), "GET", path)) as Stats;
    const { total_inactive_file: all, inactive_file: own } = memory.stats;
    return {
        cpuSeconds: cpu.cpu_usage.total_usage / 1e9,
        memoryMegabytes: (memory.usage - (all ?? own ?? 0)) / 2 ** 20,
    };
}

function engine(): Transport {
    const found = engineAddress(process.env.DOCKER_HOST);
    if (found === undefined || "ssh" in found) {
        throw new Error("the benchmark requires a local Docker engine: unset DOCKER_HOST");
    }
    return found;
}
