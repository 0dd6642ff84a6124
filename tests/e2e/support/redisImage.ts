import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ensureCommands } from "./packages";

/** Makes an image of the machine's own Redis, for places where its image cannot be pulled; returns its name. */
export async function redisImage(): Promise<string> {
    await ensureCommands({ "redis-server": "redis-server" });
    const root = mkdtempSync(join(tmpdir(), "vigie-redis-"));
    try {
        const program = execFileSync("sh", ["-c", "readlink -f $(command -v redis-server)"])
            .toString()
            .trim();
        const libraries =
            execFileSync("ldd", [program])
                .toString()
                .match(/\/\S+(?= \()/g) ?? [];
        for (const file of libraries) {
            copy(file, join(root, file));
        }
        copy(program, join(root, "usr/local/bin/redis-server"));
        mkdirSync(join(root, "data"));
        mkdirSync(join(root, "etc"));
        const name = `vigie-e2e-redis:${process.pid}`;
        execFileSync("sh", [
            "-c",
            `tar -C "$0" -c . | docker import -c 'WORKDIR /data' -c 'ENV PATH=/usr/local/bin' - "$1"`,
            root,
            name,
        ]);
        return name;
    } finally {
        rmSync(root, { recursive: true, force: true });
    }
}

function copy(from: string, to: string): void {
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, { dereference: true });
}
