import type { Dialect, FlagKind } from "../../../flags/types";

type Flags = Record<string, FlagKind>;

/** The flags of a help text, sorted by name. */
export function parseHelp(dialect: Dialect, help: string): Flags {
    const flags = parsers[dialect](help);
    return Object.fromEntries(Object.entries(flags).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const parsers: Readonly<Record<Dialect, (help: string) => Flags>> = {
    busybox: parseBusybox,
    cobra: parseCobra,
    getopt: parseGetopt,
    go: parseGo,
    kingpin: parseKingpin,
    traefik: parseTraefik,
};

/** `      --[no-]web.enable-lifecycle`, `      --config.file="prometheus.yml"`, `  -h, --[no-]help`. */
function parseKingpin(help: string): Flags {
    const flags: Flags = {};
    for (const [, short, no, name = "", value] of help.matchAll(
        /^ {2}(?:(-\w), | {4})--(\[no-\])?([\w.-]+)(=)?/gm,
    )) {
        const kind = value === undefined ? "switch" : "value";
        flags[`--${name}`] = kind;
        if (no !== undefined) {
            flags[`--no-${name}`] = kind;
        }
        if (short !== undefined) {
            flags[short] = kind;
        }
    }
    return flags;
}

/** `  -config.file value` and `  -health`; the help of a flag of one letter follows on its own line. */
function parseGo(help: string): Flags {
    return Object.fromEntries(
        [...help.matchAll(/^ {2}(-[\w.-]+)(?: ([^\t\n]+))?(?:\t.*)?$/gm)].map(([, name = "", type]) => [
            name,
            type === undefined ? "boolean" : "value",
        ]),
    );
}

/** `      --storage.path string   Base directory`, `      --disable-reporting   Disable`. */
function parseCobra(help: string): Flags {
    return Object.fromEntries(
        [...help.matchAll(/^ {2}(?:-\w, | {4})(--[\w.-]+)(?: ([\w<>]+))? {2,}/gm)].map(
            ([, name = "", type]) => [name, type === undefined ? "boolean" : "value"],
        ),
    );
}

/** `    --api.dashboard  (Default: "true")`. */
function parseTraefik(help: string): Flags {
    return Object.fromEntries(
        [...help.matchAll(/^ {4}--(\S+)\s+\(Default: "(.*)"\)$/gm)].map(([, name = "", value = ""]) => [
            `--${name}`,
            /^(true|false)$/.test(value) ? "boolean" : "value",
        ]),
    );
}

/** `        -c check mode : only check config files and exit`, `        -f configuration file`. */
function parseGetopt(help: string): Flags {
    return Object.fromEntries([...help.matchAll(/^\s+(-\w+)\b/gm)].map(([, name = ""]) => [name, "value"]));
}

/** The flags of option lines, `	-O FILE	Save to FILE`, and those that only the usage line contains, `[-cqS] [-n NUM]`. */
function parseBusybox(help: string): Flags {
    const usage = help.slice(help.indexOf("Usage:")).split("\n\n")[0] ?? "";
    const flags: Flags = {};
    for (const [, name = "", value] of usage.matchAll(/[[|{ ](--?[\w-]+)( [A-Z_]+)?(?=[\]|} ])/g)) {
        for (const each of name.startsWith("--") ? [name] : Array.from(name.slice(1), (one) => `-${one}`)) {
            flags[each] = value === undefined ? "switch" : "value";
        }
    }
    for (const [, names = "", value] of help.matchAll(/^\t(-[\w,-]+)( [^\t ][^\t]*?)?\s*\t/gm)) {
        for (const name of names.split(",")) {
            flags[name] = value === undefined ? "switch" : "value";
        }
    }
    return flags;
}
