import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { MetricsSource } from "../../metrics/types";
import { parseExposition } from "./exposition";
import { mergeCapture } from "./merge";
import { renderSource } from "./renderSource";

/** The usage of the command. */
export const usage = `npm run catalogue -- NAME --version 1.2.3 [--server "Redis 7.0.15"] [--when "a replica is attached"] [--documented] [--honor-labels] URL|FILE…

Adds the metrics that a running program exposes to metrics/NAME.json. A FILE is a saved response.
--documented marks metrics taken from the program's documentation or source.
--honor-labels is for a target whose scrape job keeps the labels job and instance that it exposes.`;

/** Adds the metrics of the given URLs and files to the catalogue in a folder; resolves to a summary line. */
export async function capture(args: readonly string[], folder: string): Promise<string> {
    const { values, positionals } = parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
            version: { type: "string" },
            server: { type: "string" },
            when: { type: "string" },
            documented: { type: "boolean" },
            "honor-labels": { type: "boolean" },
        },
    });
    const { version, server, when, documented, "honor-labels": honorLabels } = values;
    const [name, ...addresses] = positionals;
    if (name === undefined || addresses.length === 0 || version === undefined) {
        throw new Error(usage);
    }
    const file = join(folder, `${name}.json`);
    const earlier = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as MetricsSource) : undefined;
    let source: MetricsSource | undefined = earlier;
    for (const address of addresses) {
        const origin = documented ? "documentation" : "captured";
        const marks = {
            ...(server !== undefined && { server }),
            ...(when !== undefined && { when }),
            ...(honorLabels && { honorLabels }),
        };
        source = mergeCapture(
            source,
            { name, version, origin, ...marks },
            parseExposition(await read(address), { honorLabels }),
        );
    }
    const count = (of: MetricsSource | undefined): number => Object.keys(of?.metrics ?? {}).length;
    if (source !== undefined) {
        writeFileSync(file, renderSource(source));
    }
    return `${name}: ${count(source)} metrics, ${count(source) - count(earlier)} of them new`;
}

/** Requests the text format, since OpenMetrics names counters differently. */
async function read(address: string): Promise<string> {
    if (!/^https?:/.test(address)) {
        return readFileSync(address, "utf8");
    }
    const response = await fetch(address, { headers: { Accept: "text/plain;version=0.0.4" } });
    const text = await response.text();
    if (!response.ok) {
        throw new Error(`${address} answers ${response.status}: ${text.slice(0, 200)}`);
    }
    return text;
}
