import type { ImageName } from "../components/images";

/**
 * What may follow a flag: nothing (`switch`), a value that has to be there (`value`), or `=true` and `=false`, which
 * may be left out (`boolean`).
 */
export type FlagKind = "switch" | "value" | "boolean";

/** How a program reads its command line, and how its help lists the flags. */
export type Dialect = "busybox" | "cobra" | "getopt" | "go" | "kingpin" | "traefik";

/** The flags of one command, of one version. */
export interface CommandFlags {
    /** The command and its subcommands: `promtool check config`. */
    readonly command: string;
    /** The image that has it. */
    readonly image: ImageName;
    /** The version that the flags are of. */
    readonly version: string;
    /** `captured`: read from the real program's help. `documentation`: from its documentation or its source. */
    readonly origin: "captured" | "documentation";
    /** Where what was not captured is documented. */
    readonly source?: string;
    readonly dialect: Dialect;
    /** Whether it takes arguments besides flags, such as a file to check; false by default. */
    readonly takesArguments?: boolean;
    /** By name, with its dashes; `<name>` stands for a part of the name that is free. */
    readonly flags: Readonly<Record<string, FlagKind>>;
    /** Those that its help keeps to itself, from its source; `source` says where. */
    readonly unlisted?: Readonly<Record<string, FlagKind>>;
    /** The environment variables that it reads; only what the project could use. */
    readonly environment?: readonly string[];
}
