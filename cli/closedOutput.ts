/**
 * Goes on where nobody reads the output any more, as after a terminal was closed: an update that has begun is finished.
 *
 * Without this each line that cannot be written is an error, which is then reported, in a line that cannot be written.
 */
export function surviveClosedOutput(
    streams: readonly NodeJS.EventEmitter[] = [process.stdout, process.stderr],
): void {
    for (const stream of streams) {
        stream.on("error", () => undefined);
    }
}
