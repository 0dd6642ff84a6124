import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Stage } from "../../../../../components/collector/pipeline/stage";
import { renderPromtailStage } from "../../../../../components/collector/render/promtailStage";
import { toYaml } from "../../../../../components/spec/yaml";
import { promtail } from "../../../../support/tools";
import type { CollectorRun } from "./collectorRun";

/** Promtail reads its standard input, and ends with it. */
export const runPromtail: CollectorRun = async (folder, stages, [first = [], ...later], server) => {
    const file = join(folder, "promtail.yml");
    writeFileSync(file, configuration(server.url, stages));
    const child = spawn(promtail(), ["-stdin", `-config.file=${file}`], {
        stdio: ["pipe", "ignore", "pipe"],
    });
    child.stdin.write(first.join("\n"));
    for (const lines of later) {
        await server.nextArrival();
        child.stdin.write(`\n${lines.join("\n")}`);
    }
    child.stdin.end();
    const [complaints] = await Promise.all([text(child.stderr), once(child, "exit")]);
    if (child.exitCode !== 0) {
        throw new Error(`Promtail ended with ${child.exitCode}: ${complaints}`);
    }
    return { entries: server.entries, complaints };
};

function configuration(url: string, stages: readonly Stage[]): string {
    return toYaml({
        server: { disable: true, log_level: "error" },
        clients: [{ url, batchwait: "50ms" }],
        scrape_configs: [
            {
                job_name: "test",
                static_configs: [{ labels: { job: "test" } }],
                pipeline_stages: stages.map(renderPromtailStage),
            },
        ],
    });
}
