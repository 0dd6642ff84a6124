import type { ParseArgsConfig } from "node:util";
import { optionList } from "../lint/cli/options";

/** An option for `parseArgs` of `node:util`, with its line of help. */
export type CommandOption = NonNullable<ParseArgsConfig["options"]>[string] & {
    help: string;
    value?: string;
};

/** A command's summary and options. */
export interface CommandDescription {
    summary: string;
    options: Readonly<Record<string, CommandOption>>;
    /** Operands as shown in the help; none by default. */
    operands?: string;
}

const stack: CommandOption = {
    type: "string",
    default: "dev",
    value: "NAME",
    help: "the stack; dev by default",
};
const help: CommandOption = { type: "boolean", short: "h", help: "print this" };
const json: CommandOption = { type: "boolean", help: "print the result as JSON" };
const refresh: CommandOption = {
    type: "boolean",
    help: "refresh the state first, and retry unavailable images",
};

/** Every command, in the order of the help. */
export const commandList = {
    up: {
        summary: "create or update the stack",
        options: {
            stack,
            refresh,
            json,
            help,
            yes: { type: "boolean", help: "accepted for compatibility; up never asks for confirmation" },
        },
    },
    preview: {
        summary: "show what up would change, and change nothing",
        options: { stack, refresh, json, help },
    },
    down: {
        summary: "remove the stack and its data",
        options: { stack, json, help, yes: { type: "boolean", help: "do not ask for confirmation" } },
    },
    status: {
        summary: "show the health of the stack; exit code 1 if unhealthy",
        options: { stack, json, help },
    },
    password: {
        summary: "print Grafana's admin password",
        options: { stack, help },
    },
    doctor: {
        summary: "check the requirements of an update, and change nothing",
        options: { stack, json, help },
    },
    secret: {
        summary: "set a secret that the configuration refers to, from standard input, or remove it",
        options: {
            stack,
            help,
            name: {
                type: "string",
                default: "",
                value: "NAME",
                help: "name of the secret, as in { secret: NAME }",
            },
            generate: {
                type: "string",
                default: "",
                value: "KIND",
                help: "generate the value: ed25519 is an SSH key, whose public key is printed",
            },
            remove: { type: "boolean", help: "remove the value stored on this machine" },
        },
    },
    render: {
        summary: "write the rendered configuration files",
        options: {
            stack,
            help,
            out: {
                type: "string",
                default: "rendered",
                value: "DIR",
                help: "folder to write to; rendered by default",
            },
        },
    },
    test: {
        summary: "run the promtool unit tests of vigie:ruleTests against the rendered rules",
        options: { stack, help },
    },
    dashboards: {
        summary: "lock, download and list community dashboards of grafana.com",
        operands: "add ID… | update [ID…] | fetch | list",
        options: {
            stack,
            help,
            revision: {
                type: "string",
                default: "",
                value: "NUMBER",
                help: "the revision to add; the latest by default",
            },
        },
    },
    lint: {
        summary: "lint rules, dashboards and routes: FILES, or what the stacks of this project render",
        operands: "[FILES…]",
        options: optionList,
    },
} satisfies Record<string, CommandDescription>;

export type CommandName = keyof typeof commandList;
