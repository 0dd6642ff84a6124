import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProcess } from "../../../cli/recovery/findProcess";
import { EngineStack, type EngineOptions } from "../../../cli/workspace/engineStack";
import { PulumiFailed, PulumiProcess } from "../../../cli/workspace/pulumiProcess";

/** A command line that notes what it is called with, and does `script`. */
function fakePulumi(script = ""): { folder: string; process: PulumiProcess; calls: () => string[] } {
    const folder = mkdtempSync(join(tmpdir(), "vigie-"));
    const command = join(folder, "pulumi");
    writeFileSync(command, `#!/bin/sh\necho "$@" >> ${folder}/calls\n${script}\n`);
    chmodSync(command, 0o755);
    writeFileSync(join(folder, "Pulumi.yaml"), "name: shop\nruntime: nodejs\n");
    const calls = (): string[] =>
        existsSync(`${folder}/calls`) ? readFileSync(`${folder}/calls`, "utf8").trim().split("\n") : [];
    return { folder, process: new PulumiProcess(command, "3.259.0"), calls };
}

function options(folder: string, process: PulumiProcess, exists: boolean | undefined): EngineOptions {
    const program = (): Promise<Record<string, unknown>> => Promise.resolve({});
    return { stack: "dev", workDir: folder, process, environment: {}, pulumiHome: folder, program, exists };
}

describe("the Automation API", () => {
    test("runs an update of a stack that exists with a single process", async () => {
        const { folder, process, calls } = fakePulumi();
        const stack = await EngineStack.open(options(folder, process, true));
        await stack.up({ onEvent: () => undefined });
        expect(calls()).toEqual([
            expect.stringMatching(
                /^up --yes --skip-preview .*--suppress-progress.* --client=127\.0\.0\.1:\d+ --exec-kind auto\.inline --event-log tcp:\/\/127\.0\.0\.1:\d+ --stack dev --non-interactive$/,
            ),
        ]);
    });

    test("makes a stack that does not exist, and looks where only the backend knows", async () => {
        const made = fakePulumi();
        await EngineStack.open(options(made.folder, made.process, false));
        expect(made.calls()).toEqual(["stack init dev --non-interactive"]);
        const asked = fakePulumi();
        await EngineStack.open(options(asked.folder, asked.process, undefined));
        expect(asked.calls()).toEqual(["stack select --stack dev --non-interactive"]);
    });
});

test("a secret reaches the command line on its standard input, and never among its arguments", async () => {
    const { folder, process, calls } = fakePulumi(`cat > "$(dirname "$0")/input"`);
    const stack = await EngineStack.open(options(folder, process, true));
    await stack.setSecret("shop:secrets.grafanaAdminPassword", "canary");
    expect(calls()).toEqual([
        "config set --secret --path shop:secrets.grafanaAdminPassword --stack dev --non-interactive",
    ]);
    expect(readFileSync(`${folder}/input`, "utf8")).toBe("canary");
});

test("a failure has what was printed", async () => {
    const { folder, process } = fakePulumi("echo out; echo 'error: no' >&2; exit 7");
    const failed = process.start(["up"], { cwd: folder, environment: {} });
    await expect(failed).rejects.toThrow(PulumiFailed);
    await expect(failed).rejects.toMatchObject({
        result: { stdout: "out\n", stderr: "error: no\n", code: 7 },
    });
});

test("an interrupt asks the command line alone; a kill ends what it started too", async () => {
    const asked = fakePulumi("trap 'echo asked; exit 3' INT; while :; do sleep 0.05; done");
    const interrupted = asked.process.start(["up"], { cwd: asked.folder, environment: {} });
    setTimeout(() => asked.process.interrupt(), 200);
    await expect(interrupted).rejects.toMatchObject({ result: { stdout: "asked\n", code: 3 } });

    const deaf = fakePulumi('trap \'\' INT; sleep 60 & echo $! > "$(dirname "$0")/child"; wait');
    const killed = deaf.process.start(["up"], { cwd: deaf.folder, environment: {} });
    setTimeout(() => deaf.process.kill(), 300);
    await expect(killed).rejects.toMatchObject({ result: { code: -1 } });
    const child = Number(readFileSync(`${deaf.folder}/child`, "utf8"));
    expect(findProcess(child)).toBeUndefined();
});
