import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A program file with an identity that changes with its version. */
interface Known {
    command: string;
    identity: string;
    version: string;
}

/**
 * Caches the path and version of the Pulumi CLI: detecting both takes longer than an update without changes.
 */
export class KnownInstallation {
    public constructor(private readonly file: string) {}

    /** The cached CLI, if unchanged; `preferred` is the one on PATH. */
    public recall(preferred: string | undefined): { command: string; version: string } | undefined {
        if (!existsSync(this.file)) {
            return undefined;
        }
        const known = JSON.parse(readFileSync(this.file, "utf8")) as Known;
        const isSame =
            known.command === (preferred ?? known.command) && known.identity === identify(known.command);
        return isSame ? known : undefined;
    }

    /** Queries the version of a CLI and caches it. */
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
