import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const vigie = join(__dirname, "../../../cli/bin/vigie.cjs");

describe("a command whose output is read slowly", () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-output-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it("loses nothing of it, nor its exit code", () => {
        const rules = join(folder, "many.yml");
        const broken = Array.from({ length: 1000 }, (_, i) => `      - alert: Broken${i}\n        expr: up{`);
        writeFileSync(rules, ["groups:", "  - name: many", "    rules:", ...broken, ""].join("\n"));

        // The reader is slow, so that the pipe is full when the command ends: that holds 64 KiB.
        const line = `{ "$0" "$1" lint "$2" --format json; echo "exit code $?" >&2; } | { sleep 1; cat; }`;
        const ran = spawnSync("sh", ["-c", line, process.execPath, vigie, rules], {
            encoding: "utf8",
            maxBuffer: 64 * 1024 * 1024,
        });

        expect(ran.stdout.length).toBeGreaterThan(128 * 1024);
        const { findings } = JSON.parse(ran.stdout) as { findings: { file: string }[] };
        expect(findings.length).toBeGreaterThanOrEqual(1000);
        expect(ran.stderr).toContain("exit code 1");
    });
});
