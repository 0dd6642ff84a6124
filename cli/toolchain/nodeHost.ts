import { dirname, join } from "node:path";
import { buildNodeHost, keptNodeHost } from "../../tools/offline";
import { isExecutable, onPath } from "./executable";
import { firstWay } from "./firstWay";
import type { Say } from "./say";

const name = "pulumi-language-nodejs";

/**
 * The folder of Pulumi's Node.js language host, which must be on PATH. The official archive includes it; otherwise it is
 * built from its Go module.
 */
export async function ensureNodeHost(pulumi: string, say: Say): Promise<string> {
    const host = await firstWay(
        "Pulumi's Node.js host",
        [
            { how: `${name} in the folder of pulumi`, attempt: () => Promise.resolve(nextTo(pulumi)) },
            { how: `${name} on PATH`, attempt: () => Promise.resolve(onPath(name)) },
            { how: `cached ${name}`, attempt: () => Promise.resolve(keptNodeHost()) },
            { how: `building ${name}`, attempt: () => buildNodeHost(say) },
        ],
        say,
    );
    return dirname(host);
}

function nextTo(pulumi: string): string | undefined {
    const host = join(dirname(pulumi), name);
    return isExecutable(host) ? host : undefined;
}
