import { dirname, join } from "node:path";
import { buildNodeHost, keptNodeHost } from "../offline";
import { isExecutable, onPath } from "./executable";
import { firstWay } from "./firstWay";
import type { Say } from "./say";

const name = "pulumi-language-nodejs";

/**
 * The folder of the Node.js host, to be on the search path of a Pulumi command line that runs programs by itself: beside
 * the command line where it is the official one, on the search path, or built from its Go module.
 */
export async function ensureNodeHost(pulumi: string, say: Say): Promise<string> {
    const host = await firstWay(
        "Pulumi's Node.js host",
        [
            { how: "the host beside pulumi", attempt: () => Promise.resolve(beside(pulumi)) },
            { how: `${name} on the search path`, attempt: () => Promise.resolve(onPath(name)) },
            { how: `kept ${name}`, attempt: () => Promise.resolve(keptNodeHost()) },
            { how: `building ${name}`, attempt: () => buildNodeHost(say) },
        ],
        say,
    );
    return dirname(host);
}

function beside(pulumi: string): string | undefined {
    const host = join(dirname(pulumi), name);
    return isExecutable(host) ? host : undefined;
}
