import type { PulumiProcess } from "./workspace/pulumiProcess";

const asked: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Cancels a running operation gracefully on the first Ctrl-C, and kills it on the second.
 *
 * @returns a function that restores the default handling, and one that reports whether a stop was requested.
 */
export function handleInterrupts(
    pulumi: () => PulumiProcess | undefined,
    say: (line: string) => void,
): { stop: () => void; interrupted: () => boolean } {
    let count = 0;
    const onSignal = (): void => {
        count += 1;
        if (count === 1) {
            say("Stopping: operations in progress are finished first. Press Ctrl-C again to kill them.");
            pulumi()?.interrupt();
        } else {
            pulumi()?.kill();
        }
    };
    for (const signal of asked) {
        process.on(signal, onSignal);
    }
    return {
        stop: () => {
            for (const signal of asked) {
                process.off(signal, onSignal);
            }
        },
        interrupted: () => count > 0,
    };
}
