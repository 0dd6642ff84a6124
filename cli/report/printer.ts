/** The output of a command. */
export interface Printer {
    /** Prints a line of the report. */
    line(text: string): void;
    /** Prints a line of progress or a warning. With `--json`, standard output holds only the report. */
    note(text: string): void;
}

/** Prints the report and progress to the terminal. */
export const terminalPrinter: Printer = {
    line: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stdout.write(`${text}\n`),
};

/** Reserves standard output for a machine-readable report. */
export const jsonPrinter: Printer = {
    line: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
};
