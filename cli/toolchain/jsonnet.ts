import { buildJsonnet, keptJsonnet } from "../../tools/offline";
import { onPath } from "./executable";
import { firstWay } from "./firstWay";
import { run } from "./run";
import type { Say } from "./say";

/** The expected output of `jsonnet --version`: other implementations and versions differ in speed. */
const pinned = "(Go implementation) v0.22.0";

/** The path of the pinned go-jsonnet command. */
export function ensureJsonnet(say: Say): Promise<string> {
    return firstWay<string>(
        "go-jsonnet",
        [
            { how: "jsonnet on PATH", attempt: installed },
            { how: "cached jsonnet", attempt: () => Promise.resolve(keptJsonnet()) },
            { how: "building jsonnet", attempt: () => buildJsonnet(say) },
        ],
        say,
    );
}

async function installed(): Promise<string | undefined> {
    const path = onPath("jsonnet");
    if (path === undefined) {
        return undefined;
    }
    const { stdout } = await run(path, ["--version"]);
    return stdout.includes(pinned) ? path : undefined;
}
