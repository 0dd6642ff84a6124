import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "@pulumiverse/grafana/package.json";

/** Name of the environment variable with the file that the plugin writes to, a `RecordedCall` a line. */
export const recordVariable = "VIGIE_GRAFANA_RECORD";

/** Puts the plugin where the engine of this `PULUMI_HOME` looks for the Grafana provider. */
export function installGrafanaPlugin(pulumiHome: string): void {
    const folder = join(pulumiHome, "plugins", `resource-grafana-v${version}`);
    mkdirSync(folder, { recursive: true });
    const command = [process.execPath, "--require", require.resolve("tsx/cjs"), join(__dirname, "plugin.ts")];
    const quoted = command.map((part) => `'${part}'`).join(" ");
    writeFileSync(join(folder, "pulumi-resource-grafana"), `#!/bin/sh\nexec ${quoted} "$@"\n`, {
        mode: 0o755,
    });
}
