import { spawn } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promtool } from "../../support/tools";

/** Unit tests of promtool, each with its files. */
export type UnitTests = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Plays unit tests with the real promtool on all processors; what it says of each test, nothing of those that pass. */
export async function playTests(tests: UnitTests): Promise<Map<string, string>> {
    const folder = mkdtempSync(join(tmpdir(), "vigie-rules-"));
    try {
        for (const files of tests.values()) {
            writeAll(folder, files);
        }
        const names = [...tests.keys()];
        const processes = Math.min(names.length, availableParallelism());
        const shares = Array.from({ length: processes }, (_, share) =>
            names.filter((__, index) => index % processes === share),
        );
        const outputs = await Promise.all(shares.map((share) => run(folder, share)));
        return new Map(outputs.flatMap((output) => [...output]));
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
}

/**
 * Plays some tests in one process. What it says goes to one file, not to two pipes: successes are said on one stream,
 * failures on the other, and only their order tells of which test they are.
 */
async function run(cwd: string, names: readonly string[]): Promise<Map<string, string>> {
    const path = join(cwd, `${names[0] ?? "none"}.output`);
    const file = openSync(path, "w");
    try {
        const files = names.map((name) => `${name}.test.yml`);
        const child = spawn(promtool(), ["test", "rules", ...files], { cwd, stdio: ["ignore", file, file] });
        await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
    } finally {
        closeSync(file);
    }
    return verdicts(readFileSync(path, "utf8"), names);
}

/** Cuts the output at the line with which the verdict of each file begins, in the order of the files. */
function verdicts(output: string, names: readonly string[]): Map<string, string> {
    const told = output
        .split(/^(?= {2}(?:SUCCESS|FAILED:)$)/m)
        .filter((part) => /^ {2}(?:SUCCESS|FAILED:)$/m.test(part));
    if (told.length !== names.length) {
        throw new Error(`promtool judged ${told.length} of ${names.length} unit tests: ${output}`);
    }
    return new Map(
        names.flatMap((name, index) => {
            const text = told[index] ?? "";
            return text.startsWith("  SUCCESS") ? [] : [[name, text] as const];
        }),
    );
}
