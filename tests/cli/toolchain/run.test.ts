import { join } from "node:path";
import { isExecutable, onPath } from "../../../cli/toolchain/executable";
import { CommandFailed, mustRun, run } from "../../../cli/toolchain/run";
import { stubCommands } from "./stubCommand";

describe("running a command", () => {
    it("keeps its exit code, output and complaint apart", async () => {
        await expect(run("sh", ["-c", "echo out; echo err >&2; exit 3"])).resolves.toEqual({
            code: 3,
            stdout: "out\n",
            stderr: "err\n",
        });
    });

    it("ends with 127, as in a shell, when there is no such command", async () => {
        await expect(run("no-such-command-of-vigie", [])).resolves.toMatchObject({ code: 127 });
    });

    it("adds to the environment instead of replacing it", async () => {
        const printed = await mustRun("sh", ["-c", 'echo "$ADDED ${PATH:+kept}"'], { env: { ADDED: "yes" } });
        expect(printed).toBe("yes kept\n");
    });

    it("ends a command that takes too long", async () => {
        const ran = await run("sleep", ["30"], { timeoutSeconds: 0.2 });
        expect(ran.code).not.toBe(0);
        expect(ran.stderr).toContain("ended by SIGTERM");
    });

    it("throws what the command said where it has to succeed", async () => {
        const failing = mustRun("sh", ["-c", "echo why >&2; exit 1"]);
        await expect(failing).rejects.toBeInstanceOf(CommandFailed);
        await expect(failing).rejects.toThrow("sh -c echo why >&2; exit 1: why");
    });
});

describe("looking for a command", () => {
    it("finds it on PATH, and only if it may be run", () => {
        const { folder, add } = stubCommands();
        add("there", "true");
        expect(onPath("there", `/nowhere:${folder}`)).toBe(join(folder, "there"));
        expect(onPath("calls", folder)).toBeUndefined();
        expect(isExecutable(folder)).toBe(false);
    });
});
