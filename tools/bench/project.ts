import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dump } from "js-yaml";
import type { MonitoringSpec } from "../../components";

/** The project files of a benchmark stack, separate from the user's. */
export class BenchProject {
    public readonly folder = mkdtempSync(join(tmpdir(), "vigie-bench-"));

    public constructor(root: string) {
        copyFileSync(join(root, "Pulumi.yaml"), join(this.folder, "Pulumi.yaml"));
    }

    /** Writes the stack's configuration. */
    public configure(spec: MonitoringSpec): void {
        const config = Object.fromEntries(
            Object.entries(spec).map(([key, value]) => [`vigie:${key}`, value as unknown]),
        );
        writeFileSync(join(this.folder, "Pulumi.bench.yaml"), dump({ config }));
    }

    /** Writes a file of an alternative; returns its path. */
    public write(name: string, content: string): string {
        const path = join(this.folder, name);
        writeFileSync(path, content);
        return path;
    }

    public remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }
}

/** A free loopback port. */
export function freePort(): Promise<number> {
    return new Promise((resolve, reject) => {
        const server = createServer().on("error", reject);
        server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
        });
    });
}
