import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import packageJson from "../../package.json";

const root = join(__dirname, "../..");

describe("the package", () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-package-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it("has the library as its entry, compiled, with its types", () => {
        execFileSync(
            process.execPath,
            [
                join(root, "node_modules/typescript/bin/tsc"),
                "-p",
                "tsconfig.build.json",
                "--outDir",
                join(folder, "dist"),
            ],
            {
                cwd: root,
            },
        );
        symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
        expect(existsSync(join(folder, packageJson.types))).toBe(true);
        const script = `console.log(Object.keys(require(${JSON.stringify(join(folder, packageJson.main))})).sort().join(" "))`;
        const exported = execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })
            .trim()
            .split(" ");
        expect(exported).toEqual([
            "AlertRouting",
            "ConfigVolume",
            "ExporterSet",
            "GrafanaDashboards",
            "InvalidSpecError",
            "MonitoringStack",
            "PrometheusStack",
            "Service",
            "images",
            "secretRef",
        ]);
    });

    it("creates and reads nothing when it is imported", () => {
        const script = `
            const { readdirSync } = require("node:fs");
            const before = readdirSync(".").join();
            require(${JSON.stringify(join(folder, packageJson.main))});
            console.log(readdirSync(".").join() === before, require("@pulumi/pulumi").runtime.hasEngine());`;
        expect(execFileSync(process.execPath, ["-e", script], { cwd: folder, encoding: "utf8" }).trim()).toBe(
            "true false",
        );
    });

    it("is not what the engine runs: that is the program", () => {
        const project = load(readFileSync(join(root, "Pulumi.yaml"), "utf8")) as { main: string };
        expect(project.main).toBe("index.ts");
    });
});
