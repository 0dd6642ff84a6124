import { join } from "node:path";
import { type CacheEntry, keepOrMake } from "../offline/cache";
import { hashOfFolder } from "../offline/hash";
import { onPath } from "../toolchain/executable";
import { mustRun } from "../toolchain/run";

const source = join(__dirname, "syntax");

/**
 * The path of a command that reads a configuration of Alloy and prints it as `alloy fmt` does, made of Alloy's own
 * parser and printer within seconds where it is not kept from before; nothing where there is no Go.
 *
 * Alloy itself is not built here: which components and arguments there are, this command does not know.
 */
export async function alloyFormatter(): Promise<string | undefined> {
    const go = onPath("go");
    if (go === undefined) {
        return undefined;
    }
    const entry: CacheEntry = { name: "alloy-syntax", key: hashOfFolder(source) };
    const folder = await keepOrMake(
        entry,
        (made) => build(go, join(made, "alloy-syntax")),
        () => undefined,
    );
    return join(folder, "alloy-syntax");
}

async function build(go: string, output: string): Promise<void> {
    await mustRun(go, ["build", "-trimpath", "-mod=readonly", "-o", output, "."], {
        cwd: source,
        env: { CGO_ENABLED: "0", GOWORK: "off" },
    });
}
