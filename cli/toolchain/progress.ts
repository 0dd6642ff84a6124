import { duration } from "./duration";
import type { Say } from "./say";

const heartbeatSeconds = 30;

/**
 * Runs long work and prints a line at its start (with the expected duration, if known), every 30 seconds and at its end.
 */
export async function withProgress<T>(
    say: Say,
    what: string,
    expectedSeconds: number | undefined,
    work: () => Promise<T>,
): Promise<T> {
    const started = Date.now();
    const elapsed = (): string => duration((Date.now() - started) / 1000);
    say(expectedSeconds === undefined ? what : `${what}, about ${duration(expectedSeconds)}`);
    const heartbeat = setInterval(() => say(`  still ${what}: ${elapsed()}`), heartbeatSeconds * 1000);
    try {
        const result = await work();
        say(`  done in ${elapsed()}`);
        return result;
    } finally {
        clearInterval(heartbeat);
    }
}
