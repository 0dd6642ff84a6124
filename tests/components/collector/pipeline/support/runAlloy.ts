import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Stage } from "../../../../../components/collector/pipeline/stage";
import { renderAlloyStage } from "../../../../../components/collector/render/alloyStage";
import { object, ref, renderBlocks } from "../../../../../components/collector/render/alloySyntax";
import { alloy } from "../../../../support/tools";
import type { CollectorRun } from "./collectorRun";
import type { PushServer } from "./pushServer";

/**
 * A line that begins an entry whatever joins lines. Of two, the second has the pipeline send the first, and so all
 * before it: Alloy follows a file without an end.
 */
const end = "2024-01-02 10:00:00 INFO the end";

/** Alloy follows a file, and is ended when all that stands in it has arrived. */
export const runAlloy: CollectorRun = async (folder, stages, [first = [], ...later], server) => {
    const [file, lines] = [join(folder, "config.alloy"), join(folder, "lines.log")];
    writeFileSync(file, configuration(server.url, lines, stages));
    const write = (more: readonly string[]) => appendFileSync(lines, `${more.join("\n")}\n`);
    write(first);
    const child = spawn(
        alloy(),
        [
            ...["run", file, `--storage.path=${join(folder, "data")}`, "--disable-reporting"],
            // Any port will do, and the cluster that it is alone in asks for one that is known.
            ...["--server.http.listen-addr=127.0.0.1:0", "--cluster.advertise-address=127.0.0.1:1"],
        ],
        { stdio: ["ignore", "ignore", "pipe"] },
    );
    let complaints = "";
    const said = (text: string): void => void (complaints += text);
    child.stderr.setEncoding("utf8").on("data", said);
    const ended = once(child, "close");
    const early = ended.then(() => {
        throw new Error(`Alloy ended with ${child.exitCode}: ${complaints}`);
    });
    try {
        for (const more of later) {
            await Promise.race([server.nextArrival(), early]);
            write(more);
        }
        write([end, end]);
        await Promise.race([whenEnded(server), early]);
    } finally {
        early.catch(() => undefined);
        // In order: what it still holds is sent before it ends, and what it says of its end is no complaint.
        child.stderr.off("data", said).resume();
        child.kill("SIGTERM");
        await ended;
    }
    return { entries: server.entries.filter(({ line }) => line !== end), complaints };
};

async function whenEnded(server: PushServer): Promise<void> {
    while (!server.entries.some(({ line }) => line === end)) {
        await server.nextArrival();
    }
}

function configuration(url: string, path: string, stages: readonly Stage[]): string {
    return renderBlocks([
        { name: "logging", attributes: { level: "error" } },
        {
            name: "loki.source.file",
            label: "test",
            attributes: {
                targets: [object({ __path__: path, job: "test" })],
                forward_to: [ref("loki.process.test.receiver")],
            },
        },
        {
            name: "loki.process",
            label: "test",
            attributes: { forward_to: [ref("loki.write.test.receiver")] },
            blocks: ([{ kind: "labelDrop", labels: ["filename"] }, ...stages] as const).map(renderAlloyStage),
        },
        {
            name: "loki.write",
            label: "test",
            blocks: [{ name: "endpoint", attributes: { url, batch_wait: "50ms" } }],
        },
    ]);
}
