import type { Role } from "./stack";
import { pause } from "./until";
import type { Usage } from "./usage";

const pauseMilliseconds = 500;

/** Peak memory of each server during `work`, in megabytes. */
export async function peakDuring(
    usages: () => Promise<Map<Role, Usage>>,
    work: () => Promise<void>,
): Promise<Map<Role, number>> {
    const peaks = new Map<Role, number>();
    const done = new AbortController();
    const watch = async (): Promise<void> => {
        while (!done.signal.aborted) {
            for (const [role, { memoryMegabytes }] of await usages()) {
                peaks.set(role, Math.max(peaks.get(role) ?? 0, memoryMegabytes));
            }
            await pause(pauseMilliseconds);
        }
    };
    await Promise.all([work().finally(() => done.abort()), watch()]);
    return peaks;
}
