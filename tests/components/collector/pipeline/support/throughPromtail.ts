import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Stage } from "../../../../../components/collector/pipeline/stage";
import { renderPromtailStage } from "../../../../../components/collector/render/promtailStage";
import { toYaml } from "../../../../../components/spec/yaml";
import { promtail } from "../../../../support/tools";
import { entriesOf, type Entry } from "./pushRequest";

/** What the real Promtail sends of these lines, in their order, and what it complains of. */
export interface Outcome {
    readonly entries: readonly Entry[];
    readonly complaints: string;
}

/** Takes lines through a pipeline of the real Promtail, which sends them to a server of this test. */
export async function throughPromtail(stages: readonly Stage[], lines: readonly string[]): Promise<Outcome> {
    return inTurn(stages, [lines]);
}

/** The same, with the lines of each turn written when an entry of the turn before has arrived. */
export async function inTurn(
    stages: readonly Stage[],
    turns: readonly (readonly string[])[],
): Promise<Outcome> {
    const entries: Entry[] = [];
    const arrivals = new EventEmitter();
    const server = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on("data", (part: Buffer) => parts.push(part));
        request.on("end", () => {
            entries.push(...entriesOf(Buffer.concat(parts)));
            response.writeHead(204).end();
            arrivals.emit("entries");
        });
    });
    const folder = mkdtempSync(join(tmpdir(), "vigie-promtail-"));
    try {
        await once(server.listen(0, "127.0.0.1"), "listening");
        const file = join(folder, "promtail.yml");
        writeFileSync(file, configuration((server.address() as AddressInfo).port, stages));
        const complaints = await run(file, turns, arrivals);
        return { entries: entries.sort((a, b) => Number(a.time - b.time)), complaints };
    } finally {
        server.close();
        rmSync(folder, { recursive: true });
    }
}

async function run(
    file: string,
    [first = [], ...later]: readonly (readonly string[])[],
    arrivals: EventEmitter,
): Promise<string> {
    const child = spawn(promtail(), ["-stdin", `-config.file=${file}`], {
        stdio: ["pipe", "ignore", "pipe"],
    });
    child.stdin.write(first.join("\n"));
    for (const lines of later) {
        await once(arrivals, "entries");
        child.stdin.write(`\n${lines.join("\n")}`);
    }
    child.stdin.end();
    const [complaints] = await Promise.all([text(child.stderr), once(child, "exit")]);
    if (child.exitCode !== 0) {
        throw new Error(`Promtail ended with ${child.exitCode}: ${complaints}`);
    }
    return complaints;
}

function configuration(port: number, stages: readonly Stage[]): string {
    return toYaml({
        server: { disable: true, log_level: "error" },
        clients: [{ url: `http://127.0.0.1:${port}/loki/api/v1/push`, batchwait: "50ms" }],
        scrape_configs: [
            {
                job_name: "stdin",
                static_configs: [{ labels: { job: "stdin" } }],
                pipeline_stages: stages.map(renderPromtailStage),
            },
        ],
    });
}
