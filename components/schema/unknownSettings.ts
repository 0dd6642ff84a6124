import type { Fault } from "../spec/fault";
import { nearest } from "../language/nearest";
import { keysOf } from "./fields";

const prefix = "vigie";

/**
 * A fault for each setting that would be ignored: an unknown one below `vigie:`, and one of ours without that prefix.
 *
 * `keys` are all of a stack's configuration; those of other namespaces are for others. No fault has a value: it may be a
 * credential.
 */
export function unknownSettings(keys: readonly string[]): Fault[] {
    const known = settingNames();
    return keys.flatMap((path) => {
        const rule = ruleBroken(path, known);
        return rule === undefined ? [] : [{ path, rule, value: "(not shown)" }];
    });
}

function ruleBroken(key: string, known: readonly string[]): string | undefined {
    const [namespace, name] = splitKey(key);
    if (namespace === prefix) {
        const hint = hintAt(nearest(name, known));
        return known.includes(name) ? undefined : `is not a setting (${hint}there are: ${known.join(", ")})`;
    }
    const isOurs = namespace === "" || nearest(namespace, [prefix]) !== undefined;
    const meant = isOurs ? nearest(name, known) : undefined;
    if (meant !== undefined) {
        return `must begin with ${prefix}: (${hintAt(meant).trim()})`;
    }
    return namespace === "" ? `must have a namespace, such as ${prefix}:` : undefined;
}

/** The settings below `vigie:`, in the order in which they are declared. */
export function settingNames(): string[] {
    return keysOf("StackConfiguration");
}

function hintAt(name: string | undefined): string {
    return name === undefined ? "" : `did you mean ${prefix}:${name}? `;
}

function splitKey(key: string): [string, string] {
    const at = key.indexOf(":");
    return [key.slice(0, Math.max(at, 0)), key.slice(at + 1)];
}
