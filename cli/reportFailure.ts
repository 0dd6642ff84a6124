import type { Printer } from "./report/printer";
import type { Outcome } from "./operation";

/** Exit code of a command that Ctrl-C ended, as shells have it. */
const interruptedCode = 130;

/** Prints why an operation failed; the exit code. */
export function reportFailure(printer: Printer, command: string, outcome: Outcome): number {
    const { failure, interrupted, changes, seconds } = outcome;
    printer.note(
        `${command} ${interrupted ? "was stopped" : "failed"} after ${seconds.toFixed(1)} s (${changes.toString()}).`,
    );
    printer.note(failure ?? "");
    return interrupted ? interruptedCode : 1;
}
