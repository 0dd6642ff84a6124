import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runLint, type DefaultFiles } from "../../../lint/cli/runLint";

/** A run of `vigie lint` in a folder of its own with these files. */
export interface Run {
    code: number;
    lines: string[];
    errors: string;
}

/** Runs `vigie lint` in a folder with the files; the paths in what is printed are below it. */
export async function lintIn(
    files: Readonly<Record<string, string>>,
    args: readonly string[],
    own?: DefaultFiles,
): Promise<Run> {
    const folder = mkdtempSync(join(tmpdir(), "vigie-lint-"));
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    const before = process.cwd();
    const printed: Record<"stdout" | "stderr", string[]> = { stdout: [], stderr: [] };
    const spies = (["stdout", "stderr"] as const).map((stream) =>
        jest
            .spyOn(process[stream], "write")
            .mockImplementation((text) => printed[stream].push(String(text)) > 0),
    );
    process.chdir(folder);
    try {
        const code = await runLint(args, own);
        const lines = printed.stdout.join("").split("\n").slice(0, -1);
        return { code, lines, errors: printed.stderr.join("") };
    } finally {
        process.chdir(before);
        spies.forEach((spy) => spy.mockRestore());
        rmSync(folder, { recursive: true });
    }
}

/** The findings of a run as JSON: code, place and what is said. */
export async function foundIn(
    files: Readonly<Record<string, string>>,
    args: readonly string[] = ["."],
): Promise<{ code: string; file: string; line: number; column: number; message: string }[]> {
    const { lines } = await lintIn(files, [...args, "--format", "json"]);
    return (JSON.parse(lines.join("\n")) as { findings: never[] }).findings;
}

/** A file of rules in which nothing is found. */
export const rules = `groups:
  - name: host
    rules:
      - alert: HostDown
        expr: up{job="node"} == 0
        for: 5m
        labels:
          severity: critical
        annotations:
          summary: "{{ $labels.instance }} does not answer"
          description: "{{ $labels.instance }} has not answered for 5 minutes."
          runbook_url: https://example.com/HostDown
`;

/** A dashboard in which one thing is found: VL405. */
export const dashboard = `{
  "title": "Host",
  "uid": "host",
  "tags": ["host"],
  "editable": true,
  "panels": []
}
`;
