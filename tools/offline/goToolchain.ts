import { chmod, readdir } from "node:fs/promises";
import { join } from "node:path";
import { isExecutable, onPath } from "../../cli/toolchain/executable";
import { reasonOf } from "../../cli/toolchain/reason";
import { mustRun, run } from "../../cli/toolchain/run";
import type { Say } from "../../cli/toolchain/say";
import { installPackages } from "./debian";

/** What the modules need at least; some of them say so in their go.mod. */
export const neededGo = { major: 1, minor: 26 };

/** The Go that is fetched as a module where only an older one is installed. */
const fetchedGo = "1.26.8";

/** Where a Go may be that is not on the search path. */
const usualPlaces = ["/usr/local/go/bin/go", "/usr/lib/go/bin/go"];

/** The version in "go version go1.26.8 linux/amd64". */
export function goVersionIn(text: string): { major: number; minor: number } | undefined {
    const match = /go(\d+)\.(\d+)/.exec(text);
    return match ? { major: Number(match[1]), minor: Number(match[2]) } : undefined;
}

/** Whether a version of Go is new enough to build the modules. */
export function isNewEnough(version: { major: number; minor: number }): boolean {
    const { major, minor } = neededGo;
    return version.major > major || (version.major === major && version.minor >= minor);
}

/** The absolute path of a Go that is new enough: an installed one, else one fetched with the help of an older one. */
export async function goCommand(say: Say, places = [onPath("go"), ...usualPlaces]): Promise<string> {
    const installed = places.filter((place) => place !== undefined && isExecutable(place)) as string[];
    for (const go of installed) {
        const version = goVersionIn(await mustRun(go, ["version"], { env: { GOTOOLCHAIN: "local" } }));
        if (version && isNewEnough(version)) return go;
    }
    return fetchGo(installed[0] ?? (await installOldGo(say)), say);
}

async function installOldGo(say: Say): Promise<string> {
    await installPackages(["golang-go"], say);
    const go = onPath("go");
    if (go === undefined) throw new Error("Debian's golang-go left no go command on the search path");
    return go;
}

/** Fetches a newer Go as the module golang.org/toolchain, which any Go of the last years can download and check. */
async function fetchGo(oldGo: string, say: Say): Promise<string> {
    const { os, arch } = await platformOf(oldGo);
    const module = `golang.org/toolchain@v0.0.1-go${fetchedGo}.${os}-${arch}`;
    say(`${oldGo} is too old, fetching Go ${fetchedGo} as a module (about 1 min the first time)`);
    const fetched = await run(oldGo, ["mod", "download", "-json", module], {
        env: { GO111MODULE: "on", GOFLAGS: "" },
    });
    const answer = JSON.parse(fetched.stdout || "{}") as { Dir?: string; Error?: string };
    if (answer.Dir === undefined) {
        throw new Error(`Go ${fetchedGo} could not be fetched: ${reasonOf(answer.Error ?? fetched.stderr)}`);
    }
    await makeExecutable(answer.Dir);
    return join(answer.Dir, "bin", "go");
}

async function platformOf(go: string): Promise<{ os: string; arch: string }> {
    const [os = "linux", arch = "amd64"] = (await mustRun(go, ["env", "GOHOSTOS", "GOHOSTARCH"])).split("\n");
    return { os, arch };
}

/** The module cache keeps no permission to execute: give it back to the commands of the toolchain. */
async function makeExecutable(root: string): Promise<void> {
    for (const folder of ["bin", join("pkg", "tool")]) {
        const names = await readdir(join(root, folder), { recursive: true });
        await Promise.all(names.map((name) => chmod(join(root, folder, name), 0o755)));
    }
}
