import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../../cli/run";
import type { Toolchain } from "../../../cli/toolchain/model";
import { vigieProject } from "../../../cli/vigieProject";
import { promtool } from "../../support/tools";

const checkout = join(__dirname, "../../..");
jest.setTimeout(60_000);

const root = mkdtempSync(join(tmpdir(), "vigie-rule-tests-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

cpSync(join(checkout, "examples/rules"), root, { recursive: true });
cpSync(join(checkout, "Pulumi.yaml"), join(root, "Pulumi.yaml"));

/** Runs `vigie test` in the copy of the example; returns exit code and words. */
async function runTests(): Promise<{ code: number; said: string }> {
    const said: string[] = [];
    const listen = (text: unknown) => {
        said.push(String(text));
        return true;
    };
    const spies = [process.stdout, process.stderr].map((stream) =>
        jest.spyOn(stream, "write").mockImplementation(listen),
    );
    const toolchain = { ensurePromtool: () => Promise.resolve(promtool()) } as unknown as Toolchain;
    const code = await runCommandLine(["test"], vigieProject(root), toolchain);
    spies.forEach((spy) => spy.mockRestore());
    return { code, said: said.join("") };
}

/** The example's file with another text for a while. */
async function withFile<T>(
    path: string,
    change: (text: string) => string,
    run: () => Promise<T>,
): Promise<T> {
    const before = readFileSync(join(root, path), "utf8");
    writeFileSync(join(root, path), change(before));
    const result = await run();
    writeFileSync(join(root, path), before);
    return result;
}

describe("npm run test:rules", () => {
    it("passes the example's tests, of its own rules and of the project's as the stack tunes them", async () => {
        expect(await runTests()).toEqual({ code: 0, said: "ok  tests/shop.yml\n" });
    });

    it("shows promtool's message where an alert is tuned otherwise than its test expects", async () => {
        const { code, said } = await withFile(
            "Pulumi.dev.yaml",
            (text) => text.replace("90 %", "80 %"),
            runTests,
        );
        expect(code).toBe(1);
        expect(said).toContain("!!  tests/shop.yml\n");
        expect(said).toContain("alertname: HighCPUUsage, time: 30m");
        expect(said).not.toContain("sells nothing");
    });

    it("plays no test of rules that are wrong", async () => {
        const { code, said } = await withFile(
            "rules/shop.yml",
            (text) => text.replace("== 0", "== ("),
            runTests,
        );
        expect(code).toBe(1);
        expect(said).toMatch(/rules\/shop\.yml:12: groups\[0\]\.rules\[1\]\.expr must be PromQL/);
    });

    it("says where there is nothing to play", async () => {
        const { code, said } = await withFile(
            "Pulumi.dev.yaml",
            (text) => text.replace(/.*ruleTests.*\n/, ""),
            runTests,
        );
        expect([code, said]).toEqual([
            2,
            "There are no tests: vigie:ruleTests must name promtool unit test files, such as monitoring/tests/*.yml.\n",
        ]);
    });
});
