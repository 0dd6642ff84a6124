import { parseArgs } from "node:util";
import type { CommandDescription, CommandName } from "./commandList";
import { commandList } from "./commandList";
import { Refusal } from "./report/refusal";

/** The options of a command; those that it lacks have their defaults. */
export interface Options {
    stack: string;
    yes: boolean;
    refresh: boolean;
    json: boolean;
    out: string;
    name: string;
    generate: string;
    remove: boolean;
    revision: string;
    /** Operands, in order. */
    operands: readonly string[];
}

/** A parsed command line. */
export type Parsed =
    | { command: Exclude<CommandName, "lint">; options: Options }
    /** It has options of its own. */
    | { command: "lint"; args: readonly string[] }
    | { command: "help"; about: CommandName | undefined };

const stackName = /^[a-zA-Z0-9_.-]{1,100}$/;

/** Parses a command line without its first two words. */
export function parse(args: readonly string[]): Parsed {
    const [command, ...rest] = args;
    if (command === undefined || command === "--help" || command === "-h" || command === "help") {
        return { command: "help", about: isCommand(rest[0]) ? rest[0] : undefined };
    }
    if (!isCommand(command)) {
        throw new Refusal(
            `Unknown command ${command}. Known commands: ${Object.keys(commandList).join(", ")}.`,
        );
    }
    if (command === "lint") {
        return { command, args: rest };
    }
    const description: CommandDescription = commandList[command];
    const { values, positionals } = readOptions(command, description, rest);
    if (values.help === true) {
        return { command: "help", about: command };
    }
    const { stack } = values;
    if (typeof stack !== "string" || !stackName.test(stack)) {
        throw new Refusal(`--stack must be letters, digits, -, _ and ., got ${JSON.stringify(stack)}`);
    }
    return {
        command,
        options: {
            stack,
            yes: values.yes === true,
            refresh: values.refresh === true,
            json: values.json === true,
            out: typeof values.out === "string" ? values.out : "",
            name: typeof values.name === "string" ? values.name : "",
            generate: typeof values.generate === "string" ? values.generate : "",
            remove: values.remove === true,
            revision: typeof values.revision === "string" ? values.revision : "",
            operands: positionals,
        },
    };
}

function readOptions(
    command: string,
    { options, operands }: CommandDescription,
    args: readonly string[],
): { values: Record<string, unknown>; positionals: string[] } {
    try {
        return parseArgs({
            args: [...args],
            options,
            allowPositionals: operands !== undefined,
            strict: true,
        });
    } catch (error) {
        const known = Object.keys(options).map((name) => `--${name}`);
        throw new Refusal(
            `${command}: ${(error as Error).message.replace(/\. To specify .*$/s, "")}`,
            `Known options: ${known.join(", ")}.`,
        );
    }
}

function isCommand(name: string | undefined): name is CommandName {
    return name !== undefined && Object.hasOwn(commandList, name);
}
