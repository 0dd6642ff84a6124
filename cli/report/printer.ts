/** Where a command's words go. */
export interface Printer {
    /** A line of the report. */
    line(text: string): void;
    /** A line about how it goes: progress, notices, warnings. With `--json` the report alone is on standard output. */
    note(text: string): void;
}

/** Prints the report, and how it goes, to the terminal. */
export const terminalPrinter: Printer = {
    line: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stdout.write(`${text}\n`),
};

/** Keeps standard output free for a report that a program reads. */
export const jsonPrinter: Printer = {
    line: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
};
