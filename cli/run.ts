import { runLint } from "../lint/cli/runLint";
import { jsonPrinter, terminalPrinter } from "./report/printer";
import { Refusal } from "./report/refusal";
import { findPosition } from "./report/sourcePosition";
import type { Command } from "./command";
import type { CommandName } from "./commandList";
import { run as dashboards } from "./commands/dashboards";
import { run as doctor } from "./commands/doctor";
import { run as down } from "./commands/down";
import { run as password } from "./commands/password";
import { run as preview } from "./commands/preview";
import { run as render } from "./commands/render";
import { run as secret } from "./commands/secret";
import { run as status } from "./commands/status";
import { run as test } from "./commands/test";
import { run as up } from "./commands/up";
import { helpText } from "./help";
import { projectLint } from "./projectLint";
import { parse } from "./parse";
import type { Project } from "./project";
import { Session } from "./session";
import type { Toolchain } from "./toolchain/model";

const commands: Readonly<Record<Exclude<CommandName, "lint">, Command>> = {
    up,
    preview,
    down,
    status,
    password,
    doctor,
    secret,
    render,
    test,
    dashboards,
};

const usageError = 2;

/** Runs a command line, `["up", "--stack", "dev"]`; resolves to the exit code. */
export async function runCommandLine(
    args: readonly string[],
    project: Project,
    toolchain: Toolchain,
): Promise<number> {
    try {
        const parsed = parse(args);
        if (parsed.command === "help") {
            helpText(parsed.about).forEach((line) => terminalPrinter.line(line));
            return 0;
        }
        if (parsed.command === "lint") {
            return await runLint(parsed.args, projectLint(project, toolchain));
        }
        const { command, options } = parsed;
        const printer = options.json || command === "password" ? jsonPrinter : terminalPrinter;
        return await commands[command](new Session(project, toolchain, options.stack, printer), options);
    } catch (error) {
        return explain(error);
    }
}

function explain(error: unknown): number {
    if (error instanceof Refusal) {
        process.stderr.write(`${error.message}\n`);
        return usageError;
    }
    const message = error instanceof Error ? error.message : String(error);
    const position = isMistake(error) ? findPosition(error.stack ?? "") : undefined;
    process.stderr.write(`${message}${position === undefined ? "" : ` (${position})`}\n`);
    return 1;
}

/** Whether an error is a bug of the program, for which the position helps: one that the language throws. */
function isMistake(error: unknown): error is Error {
    return [TypeError, ReferenceError, RangeError].some((kind) => error instanceof kind);
}
