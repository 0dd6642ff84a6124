import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Files } from "../../../components/spec/files";
import { amtool } from "../../support/tools";

const folders: string[] = [];

afterAll(() => {
    for (const folder of folders) {
        rmSync(folder, { recursive: true });
    }
});

/** Writes files into a folder of their own, which is gone after the tests. */
export function written(files: Files): string {
    const folder = mkdtempSync(join(tmpdir(), "vigie-amtool-"));
    folders.push(folder);
    for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
    }
    return folder;
}

/** Runs the real amtool in a folder. */
export function run(folder: string, ...args: string[]): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(amtool(), args, { cwd: folder, encoding: "utf8" });
    return { status, output: stderr + stdout };
}

/** The receivers that Alertmanager would tell of an alert with these labels, and what it warns of. */
export function routed(
    folder: string,
    labels: Readonly<Record<string, string>>,
): { receivers: string[]; warnings: string[] } {
    const given = Object.entries(labels).map(
        ([name, value]) => `${JSON.stringify(name)}=${JSON.stringify(value)}`,
    );
    const { output } = run(folder, "config", "routes", "test", "--config.file=alertmanager.yml", ...given);
    const lines = output.trim().split("\n");
    return { receivers: lines.at(-1)!.split(","), warnings: lines.slice(0, -1) };
}
