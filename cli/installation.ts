import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A program file, with what changes when another version is put in its place. */
interface Known {
    command: string;
    identity: string;
    version: string;
}

/**
 * Remembers the Pulumi command line and its version: finding both out takes longer than an update without changes has.
 */
export class KnownInstallation {
    public constructor(private readonly file: string) {}

    /** The command line that was kept, if it is still the same; `preferred` is the one on the search path. */
    public recall(preferred: string | undefined): { command: string; version: string } | undefined {
        if (!existsSync(this.file)) {
            return undefined;
        }
        const known = JSON.parse(readFileSync(this.file, "utf8")) as Known;
        const isSame =
            known.command === (preferred ?? known.command) && known.identity === identify(known.command);
        return isSame ? known : undefined;
    }

    /** Asks a command line for its version, and keeps both. */
    public keep(command: string): { command: string; version: string } {
        const printed = execFileSync(command, ["version"], {
            encoding: "utf8",
            env: { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" },
        });
        const known = { command, version: printed.trim().replace(/^v/, "") };
        mkdirSync(dirname(this.file), { recursive: true });
        writeFileSync(this.file, JSON.stringify({ ...known, identity: identify(command) }));
        return known;
    }
}

function identify(command: string): string | undefined {
    const found = statSync(command, { throwIfNoEntry: false });
    return found && `${found.size} ${found.mtimeMs} ${found.ino}`;
}
