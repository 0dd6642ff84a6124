/** Prints how long something took, past Jest's own capture of the console. */
export function printTiming(what: string, seconds: number): void {
    process.stderr.write(`    ${seconds.toFixed(1).padStart(6)} s  ${what}\n`);
}

/** Seconds since `started`, which is a `performance.now()`. */
export function secondsSince(started: number): number {
    return (performance.now() - started) / 1000;
}
