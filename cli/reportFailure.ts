import type { Printer } from "./report/printer";
import type { Outcome } from "./operation";

/** Exit code of a command stopped by Ctrl-C, as in shells. */
const interruptedCode = 130;

/** Prints the reason of a failed operation; returns the exit code. */
export function reportFailure(printer: Printer, command: string, outcome: Outcome): number {
    const { failure, interrupted, changes, seconds } = outcome;
    printer.note(
        `${command} ${interrupted ? "was stopped" : "failed"} after ${seconds.toFixed(1)} s (${changes.toString()}).`,
    );
    printer.note(failure ?? "");
    return interrupted ? interruptedCode : 1;
}
