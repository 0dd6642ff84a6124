import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "@pulumi/aws/package.json";
import { build } from "esbuild";
import { kinds, lookups } from "./answers";
import { readSignature } from "./readTypes";

/** Name of the environment variable with the file that the plugin writes to, a `RecordedCall` a line. */
export const recordVariable = "VIGIE_AWS_RECORD";

/** Name of the environment variable with what differs from the usual `World`, as JSON. */
export const worldVariable = "VIGIE_AWS_WORLD";

/** Puts the plugin where the engine of this `PULUMI_HOME` looks for the AWS provider. */
export async function installRecordedAws(pulumiHome: string): Promise<void> {
    const folder = join(pulumiHome, "plugins", `resource-aws-v${version}`);
    mkdirSync(folder, { recursive: true });
    const types = Object.fromEntries(
        [...Object.keys(kinds), ...Object.keys(lookups)].map((token) => [token, readSignature(token)]),
    );
    writeFileSync(join(folder, "signatures.json"), JSON.stringify({ version, types }));
    await build({
        entryPoints: [join(__dirname, "plugin.ts")],
        outfile: join(folder, "plugin.cjs"),
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        // Parts of the SDK that serialize functions: the plugin never comes to them.
        external: ["typescript", "@npmcli/arborist", "normalize-package-data", "ts-node"],
        logLevel: "error",
    });
    writeFileSync(
        join(folder, "pulumi-resource-aws"),
        `#!/bin/sh\nexec '${process.execPath}' "$(dirname "$0")/plugin.cjs" "$@"\n`,
        { mode: 0o755 },
    );
}
