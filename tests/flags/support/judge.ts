import { basename } from "node:path/posix";
import type { CommandFlags, FlagKind } from "../../../flags";

/** What is wrong with a command line by the program's own flags; empty where it is as the program wants it. */
export function faultsOf(words: readonly string[], known: readonly CommandFlags[]): string[] {
    const [program = "", ...rest] = words;
    const called = [basename(program), ...rest];
    const [command] = known
        .filter(({ command: name }) => name.split(" ").every((word, index) => called[index] === word))
        .sort((a, b) => b.command.length - a.command.length);
    return command === undefined
        ? [`${called[0] ?? ""} is no command whose flags are known`]
        : faultsOfArguments(called.slice(command.command.split(" ").length), command);
}

function faultsOfArguments(words: readonly string[], command: CommandFlags): string[] {
    const faults: string[] = [];
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? "";
        if (!word.startsWith("-") || word === "-") {
            faults.push(...(command.takesArguments ? [] : [`takes no argument, and gets ${word}`]));
            continue;
        }
        for (const name of namesIn(word, command)) {
            const kind = kindOf(name, command);
            const value = /=(.*)$/s.exec(word)?.[1] ?? (kind === "value" ? words[++index] : undefined);
            faults.push(...faultsOfFlag(name, kind, value));
        }
    }
    return faults.map((fault) => `${command.command} ${fault}`);
}

function faultsOfFlag(name: string, kind: FlagKind | undefined, value: string | undefined): string[] {
    switch (kind) {
        case undefined:
            return [`has no flag ${name}`];
        case "switch":
            return value === undefined ? [] : [`takes no value for ${name}`];
        case "boolean":
            return /^(true|false)$/.test(value ?? "true") ? [] : [`takes true or false for ${name}`];
        case "value":
            return value === undefined ? [`wants a value for ${name}`] : [];
    }
}

/** One flag, or each of those that BusyBox lets share a dash: `-rf`. */
function namesIn(word: string, { dialect, flags }: CommandFlags): string[] {
    const name = word.replace(/=.*$/s, "");
    const isCluster = dialect === "busybox" && /^-\w\w+$/.test(name) && flags[name] === undefined;
    return isCluster ? Array.from(name.slice(1), (letter) => `-${letter}`) : [name];
}

/** Go's own reader takes one dash or two; Traefik's flags have parts that are free. */
function kindOf(name: string, { dialect, flags: listed, unlisted }: CommandFlags): FlagKind | undefined {
    const flags: CommandFlags["flags"] = { ...listed, ...unlisted };
    const written = dialect === "go" ? name.replace(/^--/, "-") : name;
    if (flags[written] !== undefined) {
        return flags[written];
    }
    const pattern = Object.keys(flags).find((flag) => flag.includes("<name>") && matches(flag, written));
    return pattern === undefined ? undefined : flags[pattern];
}

function matches(pattern: string, name: string): boolean {
    const parts = pattern.split("<name>").map((part) => part.replace(/[.[\]]/g, String.raw`\$&`));
    return new RegExp(`^${parts.join("[^.]+")}$`).test(name);
}
