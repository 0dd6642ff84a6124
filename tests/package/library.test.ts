import { execFileSync, spawnSync } from "node:child_process";
import {
    copyFileSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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
            "DownloadError",
            "Edge",
            "ExporterSet",
            "GrafanaDashboards",
            "InvalidSpecError",
            "LogCollector",
            "LokiStack",
            "MonitoringStack",
            "PrometheusStack",
            "Pushgateway",
            "Server",
            "ServerSet",
            "dashboardsFor",
            "declaredMetrics",
            "fetchCommunityDashboards",
            "images",
            "lockCommunityDashboard",
            "readCommunityDashboards",
            "readRuleFiles",
            "scrapeJobsOf",
            "secretRef",
            "secretsFrom",
        ]);
    });

    it("has the components of AWS apart from its entry", () => {
        const entry = join(folder, "dist/components/aws.js");
        const script = `console.log(Object.keys(require(${JSON.stringify(entry)})).join(" "))`;
        expect(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })).toBe(
            "DnsRecords MonitoringHost\n",
        );
    });

    it("finds the pages about alerts beside what is compiled", () => {
        symlinkSync(join(root, "runbooks"), join(folder, "runbooks"));
        expect(packageJson.files).toContain("runbooks");
        const reader = join(folder, "dist/components/runbooks/readRunbooks.js");
        const script = `console.log("TargetDown" in require(${JSON.stringify(reader)}).readRunbooks())`;
        expect(execFileSync(process.execPath, ["-e", script], { cwd: tmpdir(), encoding: "utf8" })).toBe(
            "true\n",
        );
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

    it("has the command that lints anybody's files, and says that the others need a checkout", () => {
        const installed = join(folder, "node_modules_of_somebody", "vigie");
        mkdirSync(join(installed, dirname(packageJson.bin.vigie)), { recursive: true });
        copyFileSync(join(root, packageJson.bin.vigie), join(installed, packageJson.bin.vigie));
        symlinkSync(join(folder, "dist"), join(installed, "dist"));
        expect(packageJson.files).toEqual(expect.arrayContaining(["dist", packageJson.bin.vigie]));
        const dashboard = join(folder, "host.json");
        writeFileSync(dashboard, '{ "title": "Host", "panels": [ }');

        const lint = spawnSync(
            process.execPath,
            [join(installed, packageJson.bin.vigie), "lint", dashboard],
            {
                encoding: "utf8",
            },
        );
        expect(lint.stdout.split("\n")[0]).toBe(
            `${dashboard}:1:32  error VL001 invalid-syntax  a value is missing`,
        );
        expect(lint.status).toBe(1);
        const up = spawnSync(process.execPath, [join(installed, packageJson.bin.vigie), "up"], {
            encoding: "utf8",
        });
        expect(up.stderr).toContain("The installed package has no command up; it has lint.");
        expect(up.status).toBe(2);
    });

    it("is not what the engine runs: that is the program, as a function that Pulumi's host calls", () => {
        const project = load(readFileSync(join(root, "Pulumi.yaml"), "utf8")) as { main: string };
        expect(project.main).toBe("cli/bin/program.cjs");
        const script = `console.log(typeof require(${JSON.stringify(join(root, project.main))}))`;
        expect(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })).toBe("function\n");
    });
});
