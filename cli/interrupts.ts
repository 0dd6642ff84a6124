import type { PulumiProcess } from "./workspace/pulumiProcess";

const asked: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Lets a running operation end in order at the first Ctrl-C, and at once at the second.
 *
 * @returns a function that goes back to the ordinary handling, and one that tells whether it was asked to stop.
 */
export function handleInterrupts(
    pulumi: () => PulumiProcess | undefined,
    say: (line: string) => void,
): { stop: () => void; interrupted: () => boolean } {
    let count = 0;
    const onSignal = (): void => {
        count += 1;
        if (count === 1) {
            say("Stopping: what has begun is finished first. Ctrl-C again ends it at once.");
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
