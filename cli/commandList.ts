import type { ParseArgsConfig } from "node:util";
import { optionList } from "../lint/cli/options";

/** An option as `node:util` takes it, with a line for the help. */
export type CommandOption = NonNullable<ParseArgsConfig["options"]>[string] & {
    help: string;
    value?: string;
};

/** A command's contract: what it is for and which options it knows. */
export interface CommandDescription {
    summary: string;
    options: Readonly<Record<string, CommandOption>>;
    /** What may stand after the command, as the help has it; nothing by default. */
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
    help: "compare with what really runs first, and try images again that could not be had",
};

/** Every command, in the order of the help. */
export const commandList = {
    up: {
        summary: "bring the stack up, or to what its configuration says now",
        options: { stack, refresh, json, help, yes: { type: "boolean", help: "accepted; up never asks" } },
    },
    preview: {
        summary: "show what up would change, and change nothing",
        options: { stack, refresh, json, help },
    },
    down: {
        summary: "remove the stack with its data",
        options: { stack, json, help, yes: { type: "boolean", help: "do not ask" } },
    },
    status: {
        summary: "show how the stack is; exit code 1 where something is unhealthy",
        options: { stack, json, help },
    },
    password: {
        summary: "print the password of Grafana's admin",
        options: { stack, help },
    },
    doctor: {
        summary: "explain what is missing before an update starts, and change nothing",
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
                help: "make the value instead: ed25519 is a key for SSH, whose public half is printed",
            },
            remove: { type: "boolean", help: "take the value away that this machine keeps" },
        },
    },
    render: {
        summary: "write the files that the stack's servers are configured with",
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
        summary: "play promtool's tests of the stack's rules, those that vigie:ruleTests names",
        options: { stack, help },
    },
    dashboards: {
        summary: "lock, download and list the dashboards of grafana.com that the stack uses",
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
        summary:
            "find what is wrong in rules, dashboards and routes: in FILES, or in what the stacks here render",
        operands: "[FILES…]",
        options: optionList,
    },
} satisfies Record<string, CommandDescription>;

export type CommandName = keyof typeof commandList;
