import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** What one call of `ssh` prints, and how it ends. */
export interface Answer {
    code?: number;
    stdout?: string;
    stderr?: string;
}

/** Puts an `ssh` command on the search path that answers call after call; the last answer is for all others. */
export class FakeSsh {
    public readonly folder = mkdtempSync(join(tmpdir(), "vigie-fake-ssh-"));
    private readonly searchPath = process.env.PATH;

    public constructor(answers: readonly Answer[]) {
        answers.forEach(({ code = 0, stdout = "", stderr = "" }, index) => {
            writeFileSync(join(this.folder, `${index}.out`), stdout);
            writeFileSync(join(this.folder, `${index}.err`), stderr);
            writeFileSync(join(this.folder, `${index}.code`), String(code));
        });
        const program = [
            "#!/bin/sh",
            `cd "${this.folder}"`,
            `echo "$*" >> calls`,
            `n=$(($(wc -l < calls) - 1)); [ -f $n.out ] || n=${answers.length - 1}`,
            "cat $n.out; cat $n.err >&2; exit $(cat $n.code)",
        ];
        writeFileSync(join(this.folder, "ssh"), `${program.join("\n")}\n`);
        chmodSync(join(this.folder, "ssh"), 0o755);
        process.env.PATH = `${this.folder}${delimiter}${this.searchPath ?? ""}`;
    }

    /** The arguments of each call. */
    public get calls(): string[] {
        // Scripts of several lines are arguments too: each call begins with its options.
        return readFileSync(join(this.folder, "calls"), "utf8").trimEnd().split("\n");
    }

    public remove(): void {
        process.env.PATH = this.searchPath;
        rmSync(this.folder, { recursive: true, force: true });
    }
}
