import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Stage } from "../../../../../components/collector/pipeline/stage";
import type { CollectorRun, Outcome, Turns } from "./collectorRun";
import { startPushServer } from "./pushServer";
import { runAlloy } from "./runAlloy";
import { runPromtail } from "./runPromtail";

/** Takes lines through a pipeline of a real collector; resolves to what it sends, in the order of its times. */
export type Through = (stages: readonly Stage[], ...turns: Turns) => Promise<Outcome>;

/** The collectors whose pipelines the project renders, by name: for `describe.each`. */
export const collectors: readonly (readonly [name: string, through: Through])[] = [
    ["Promtail", through(runPromtail)],
    ["Alloy", through(runAlloy)],
];

function through(run: CollectorRun): Through {
    return async (stages, ...turns) => {
        const server = await startPushServer();
        const folder = mkdtempSync(join(tmpdir(), "vigie-collector-"));
        try {
            const { entries, complaints } = await run(folder, stages, turns, server);
            return { entries: [...entries].sort((a, b) => Number(a.time - b.time)), complaints };
        } finally {
            server.close();
            rmSync(folder, { recursive: true });
        }
    };
}
