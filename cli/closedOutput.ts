/**
 * Ignores write errors on the output, for example after the terminal is closed: a running update is finished.
 *
 * Otherwise each failed write is an error whose report fails to write in turn.
 */
export function surviveClosedOutput(
    streams: readonly NodeJS.EventEmitter[] = [process.stdout, process.stderr],
): void {
    for (const stream of streams) {
        stream.on("error", () => undefined);
    }
}
