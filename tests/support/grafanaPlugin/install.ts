import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "@pulumiverse/grafana/package.json";

/** Name of the environment variable with the file that the plugin writes to, a `RecordedCall` a line. */
export const recordVariable = "VIGIE_GRAFANA_RECORD";

/** Name of the environment variable with the file that the plugin which asks writes to, a question a line. */
export const askedVariable = "VIGIE_GRAFANA_ASKED";

/**
 * Puts the plugin where the engine of this `PULUMI_HOME` looks for the Grafana provider: the one that answers by itself,
 * or the one that first asks the server that it is configured with.
 */
export function installGrafanaPlugin(pulumiHome: string, kind: "answering" | "asking" = "answering"): void {
    const folder = join(pulumiHome, "plugins", `resource-grafana-v${version}`);
    mkdirSync(folder, { recursive: true });
    const program = kind === "asking" ? "askingPlugin.ts" : "plugin.ts";
    const command = [process.execPath, "--require", require.resolve("tsx/cjs"), join(__dirname, program)];
    const quoted = command.map((part) => `'${part}'`).join(" ");
    writeFileSync(join(folder, "pulumi-resource-grafana"), `#!/bin/sh\nexec ${quoted} "$@"\n`, {
        mode: 0o755,
    });
}
