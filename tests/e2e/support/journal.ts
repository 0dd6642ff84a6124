import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { onPath } from "../../../cli/toolchain/executable";
import { journalFolder } from "../../../components/collector/planSources";
import { Command, succeeded } from "./command";
import { installPackages } from "./packages";

/** systemd's writer of journals of other machines, which needs no running systemd. */
const debianWriter = "/lib/systemd/systemd-journal-remote";

/** An entry of a journal. */
export interface JournalEntry {
    unit: string;
    /** As syslog counts: 3 is an error. */
    priority: number;
    message: string;
}

/** A journal of systemd beside this host's own, in a folder that is called as if it were of another machine. */
export class Journal {
    private readonly folder = join(journalFolder, randomBytes(16).toString("hex"));

    /** Makes sure that Debian's writer is installed; says what to do where it cannot be. */
    public async start(): Promise<void> {
        if (process.getuid?.() !== 0 || onPath("apt-get") === undefined) {
            throw new Error(`These tests write to ${journalFolder}: run them as root on Debian.`);
        }
        await installPackages(existsSync(debianWriter) ? [] : ["systemd-journal-remote"]);
        mkdirSync(this.folder, { recursive: true });
    }

    /** Writes entries of now. */
    public async write(entries: readonly JournalEntry[]): Promise<void> {
        const text = entries.map(exported).join("");
        const args = [`--output=${join(this.folder, "system.journal")}`, "-"];
        const { ended } = new Command(debianWriter, args, {
            cwd: "/",
            environment: process.env,
            input: text,
        });
        succeeded("systemd-journal-remote", await ended);
    }

    /** Removes it. */
    public remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }
}

/** An entry in systemd's format for export. */
function exported({ unit, priority, message }: JournalEntry): string {
    const fields = {
        __REALTIME_TIMESTAMP: Date.now() * 1000,
        _TRANSPORT: "journal",
        _SYSTEMD_UNIT: unit,
        PRIORITY: priority,
        MESSAGE: message,
    };
    const lines = Object.entries(fields).map(([name, value]) => `${name}=${value}\n`);
    return `${lines.join("")}\n`;
}
