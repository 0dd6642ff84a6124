import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mustRun } from "../../cli/toolchain/run";
import type { ImageRecipe } from "./imageRecipe";
import { prometheusExporter } from "./prometheusExporter";

const upstream = "github.com/grafana/kafka_exporter";

const copy = prometheusExporter({
    title: "kafka exporter 2.0.0-grafana",
    folder: "kafka-exporter",
    command: "kafka_exporter",
    package: ".",
    version: { value: "2.0.0-grafana" },
    port: 9308,
    coldSeconds: 60,
});

/**
 * Grafana's copy of the kafka exporter, which the module of Alloy pins: it has version numbers of its own, and names of
 * metrics, which are put back to those of 1.9.0.
 */
export const kafka: ImageRecipe = {
    ...copy,
    source: { ...copy.source, before: layInCommand },
    lacks: "the metrics that Grafana's copy adds; consumer lag has the metric names of 1.9.0",
};

/** Puts upstream's command beside the file that names its metrics. */
async function layInCommand(buildFolder: string, go: string): Promise<void> {
    const answer = await mustRun(go, ["mod", "download", "-json", upstream], { cwd: buildFolder });
    const { Dir: folder } = JSON.parse(answer) as { Dir: string };
    const command = "kafka_exporter.go";
    await writeFile(join(buildFolder, command), await readFile(join(folder, command)));
}
