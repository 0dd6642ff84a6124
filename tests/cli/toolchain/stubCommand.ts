import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of scripts that stand in for commands, and the record of how they were called. */
export interface StubCommands {
    readonly folder: string;
    /** Adds a command; its body sees its arguments as "$*". */
    add: (name: string, body: string) => string;
    /** Every call so far, as "name arguments". */
    calls: () => string[];
}

/** Makes a folder of scripted commands, to be put on PATH or called by their path. */
export function stubCommands(): StubCommands {
    const folder = join(temporaryFolder(), "bin");
    const record = join(folder, "calls");
    mkdirSync(folder);
    writeFileSync(record, "");
    return {
        folder,
        add(name, body) {
            const path = join(folder, name);
            writeFileSync(path, `#!/bin/sh\necho "${name} $*" >> "${record}"\n${body}\n`);
            chmodSync(path, 0o755);
            return path;
        },
        calls: () => readFileSync(record, "utf8").split("\n").filter(Boolean),
    };
}

/** A new empty folder. */
export function temporaryFolder(): string {
    return mkdtempSync(join(tmpdir(), "vigie-test-"));
}

/** Sets variables of the environment for each test of a file, and puts the old ones back. */
export function withEnvironment(variables: () => Record<string, string | undefined>): void {
    const before = { ...process.env };
    beforeEach(() => {
        for (const [name, value] of Object.entries(variables())) {
            if (value === undefined) Reflect.deleteProperty(process.env, name);
            else process.env[name] = value;
        }
    });
    afterEach(() => {
        process.env = { ...before };
    });
}
