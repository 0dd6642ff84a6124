import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { succeed } from "./command";

interface Build {
    bundle: (root: string, source: string, script: string) => Promise<void>;
}

/**
 * Seconds of the project's own code in an update: validation, planning, rendering, and declaring resources.
 *
 * Each round is a new process, bundled like the commands, so that nothing is warm.
 */
export async function measureOwnCode(root: string, rounds: number): Promise<number[]> {
    const build: unknown = await import(join(root, "cli/bin/build.cjs"));
    const { bundle } = build as Build;
    const folder = mkdtempSync(join(tmpdir(), "vigie-own-"));
    try {
        const script = join(folder, "round.cjs");
        await bundle(root, join(root, "tools/bench/ownCodeRound.ts"), script);
        const seconds: number[] = [];
        for (let round = 0; round < rounds; round++) {
            seconds.push(Number(await succeed([process.execPath, script], { cwd: root })));
        }
        return seconds;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
