import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { ensureJsonnet } from "../../../cli/toolchain";
import { timed } from "../command";
import type { Comparison } from "../comparison";
import { assertSameFiles } from "./sameFiles";

const dashboards = 1000;
const rules = 10_000;

/**
 * Measures how long Vigie and go-jsonnet take to write the same dashboards and rules.
 *
 * Each is a command, measured from start to end; Vigie's is bundled in advance like its commands. Both generate their data,
 * since reading it would dominate go-jsonnet's time. Throws if the results differ.
 */
export async function measureRendering(
    root: string,
    rounds: number,
    say: (line: string) => void,
): Promise<Comparison> {
    const jsonnet = await ensureJsonnet(say);
    const folder = mkdtempSync(join(tmpdir(), "vigie-rendering-"));
    const places = { ours: join(folder, "ours"), theirs: join(folder, "theirs") };
    const program = join(folder, "ours.cjs");
    const main = join(root, "tools/bench/jsonnet/main.jsonnet");
    const counts = ["--tla-code", `dashboards=${dashboards}`, "--tla-code", `rules=${rules}`];
    try {
        await bundle(join(root, "tools/bench/render/ours.ts"), program);
        const ours: number[] = [];
        const others: number[] = [];
        for (let round = 1; round <= rounds; round++) {
            say(`rendering, round ${round} of ${rounds}`);
            const own = [process.execPath, program, String(dashboards), String(rules), places.ours];
            ours.push(await timed(own, { cwd: root }));
            const other = [jsonnet, "--create-output-dirs", "--multi", places.theirs, ...counts, main];
            others.push(await timed(other, { cwd: root }));
        }
        assertSameFiles(places.ours, places.theirs);
        const what = `${dashboards} dashboards and ${rules} rules`;
        return { what, ours, others, other: "go-jsonnet 0.22.0", target: 1 };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

async function bundle(source: string, outfile: string): Promise<void> {
    await build({
        entryPoints: [source],
        outfile,
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        logLevel: "error",
    });
}
