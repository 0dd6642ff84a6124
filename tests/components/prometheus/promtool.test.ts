import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { planPrometheus } from "../../../components/prometheus/plan";
import type { ConfigPlan } from "../../../components/server/configVolume/plan";
import { promtool } from "../../support/tools";
import { richInput } from "./richSpec";

const folders: string[] = [];

afterAll(() => {
    for (const folder of folders) {
        rmSync(folder, { recursive: true });
    }
});

/** Runs the check of a plan as the writer does, with the configuration volume in a folder of its own. */
function check(
    plan: ConfigPlan,
    secrets: readonly string[] = Object.keys(plan.secretFiles),
): {
    status: number | null;
    output: string;
} {
    const volume = mkdtempSync(join(tmpdir(), "vigie-promtool-"));
    folders.push(volume);
    const write = (path: string, content: string) => {
        mkdirSync(dirname(join(volume, path)), { recursive: true });
        writeFileSync(join(volume, path), content);
    };
    for (const [path, content] of Object.entries(plan.files)) {
        write(`current/${path}`, content.replaceAll("/etc/vigie/", `${volume}/`));
    }
    for (const file of secrets) {
        write(`secrets/${file}`, "secret");
    }
    const { status, stdout, stderr } = spawnSync("sh", ["-c", plan.check!], {
        cwd: join(volume, "current"),
        env: { PATH: [dirname(promtool()), process.env.PATH].join(delimiter) },
        encoding: "utf8",
    });
    return { status, output: stdout + stderr };
}

describe("the real promtool", () => {
    it.each([
        ["says nothing", { name: "shop" }],
        ["uses every option", richInput],
    ])("accepts every file of a spec that %s", (_, input) => {
        const { config } = planPrometheus(input);
        const { status, output } = check(config);
        expect({ status, failed: output.includes("FAILED") }).toEqual({ status: 0, failed: false });
        for (const path of Object.keys(config.files)) {
            expect(output).toContain(`Checking ${path}`);
        }
    });

    it("refuses a rule that only it can know to be wrong", () => {
        const { config } = planPrometheus({
            name: "shop",
            ruleGroups: [{ name: "api", rules: [{ record: "a:b:c", expr: "rate(errors_total)" }] }],
        });
        const { status, output } = check(config);
        expect(status).toBe(1);
        expect(output).toContain('expected type range vector in call to function "rate"');
    });

    it("refuses a token file that is not there", () => {
        const { config } = planPrometheus(richInput);
        const { status, output } = check(config, []);
        expect(status).toBe(1);
        expect(output).toContain("secrets/discoveryToken: no such file or directory");
    });
});
