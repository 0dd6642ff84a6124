import { dashboard, foundIn, lintIn, rules } from "./support";

const broken = '{"title": "x", "panels": [}';

describe("vigie lint", () => {
    it("prints where, how severe, what, why and what to do, and how much there was", async () => {
        const { code, lines } = await lintIn({ "host.json": dashboard, "notes.yml": "a: 1" }, ["."]);
        expect(lines).toEqual([
            "host.json:5:15  info VL405 dashboard-editable  Host: the dashboard is editable",
            "    why:  The next deployment overwrites edits made in Grafana to a dashboard provisioned from a file.",
            "    fix:  Set editable to false; experiment on a copy.",
            "",
            "1 file checked, 1 skipped: 0 errors, 0 warnings, 1 info",
        ]);
        expect(code).toBe(0);
    });

    it("finds nothing in good rules", async () => {
        expect(await lintIn({ "host.rules": rules }, ["host.rules", "--strict"])).toEqual({
            code: 0,
            lines: ["1 file checked: 0 errors, 0 warnings, 0 info"],
            errors: "",
        });
    });

    it("goes on behind a file that cannot be read", async () => {
        const files = { "a.json": broken, "b.yml": 'groups:\n  - {name: "x\n', "c.json": dashboard };
        expect(await foundIn(files, ["a.json", "b.yml", "c.json"])).toMatchObject([
            { code: "VL001", file: "a.json", line: 1, column: 27, message: "a value is missing" },
            { code: "VL001", file: "b.yml", line: 3, message: expect.any(String) },
            { code: "VL405", file: "c.json" },
        ]);
    });

    it.each([
        ["errors", broken, [], 1],
        ["warnings", dashboard.replace('"Host"', '""'), [], 0],
        ["warnings, strictly", dashboard.replace('"Host"', '""'), ["--strict"], 1],
        [
            "warnings that are left out, strictly",
            dashboard.replace('"Host"', '""'),
            ["--strict", "--min-severity", "error"],
            0,
        ],
        ["information, strictly", dashboard, ["--strict"], 0],
    ])("has an exit code for %s", async (_, text, args, code) => {
        expect((await lintIn({ "a.json": text }, ["a.json", ...args])).code).toBe(code);
    });

    it.each([
        [["--format", "xml", "."], '--format must be one of text, json, github, sarif, got "xml"\n'],
        [["--min-severity", "bad", "."], '--min-severity must be one of error, warning, info, got "bad"\n'],
        [["absent.yml", "*.rules"], "No file matches absent.yml, *.rules.\n"],
        [["--explain", "VL999"], "There is no check VL999; vigie lint --list lists all.\n"],
        [["--exceptions", "absent.yml", "."], "--exceptions: there is no file absent.yml\n"],
        [[], "lint requires FILES: rule files, dashboards, folders or globs.\n"],
    ])("refuses %j", async (args, errors) => {
        expect(await lintIn({ "a.json": dashboard }, args)).toEqual({ code: 2, lines: [], errors });
    });

    it("names the options that there are where one is not known", async () => {
        const { code, errors } = await lintIn({}, ["--colour"]);
        expect(code).toBe(2);
        expect(errors).toContain("Unknown option '--colour'");
        expect(errors).toContain("Known options: --format, --strict,");
    });

    it("names what it skipped where it is asked to", async () => {
        const files = {
            "host.json": dashboard,
            "package.json": "{}",
            "chart/rules.yaml":
                "{{- if .Values.rules }}\ngroups:\n  - rules:\n    - alert: X\n      expr: up\n{{- end }}",
            "node_modules/x/rules.yml": rules,
        };
        const { lines } = await lintIn(files, ["--verbose", "."]);
        expect(lines.slice(4, -1)).toEqual([
            "chart/rules.yaml: skipped, a template",
            "package.json: skipped, neither rules nor a dashboard",
        ]);
        expect(lines.at(-1)).toMatch(/^1 file checked, 2 skipped: .*; \d+ ms, \d+ ms per 1,000 files$/);
    });

    it("explains a check, and lists them", async () => {
        const { lines } = await lintIn({}, ["--explain", "vl405"]);
        expect(lines.slice(0, 1)).toEqual(["VL405 dashboard-editable (info)"]);
        expect(lines).toContain('    { "editable": true }');
        const list = (await lintIn({}, ["--list"])).lines.map((line) => line.split(/ +/)[0] ?? "");
        expect(list).toContain("VL001");
        expect(list).toEqual([...new Set(list)].sort());
    });

    it("judges the project's own where it is not told what", async () => {
        const own = () =>
            Promise.resolve({
                sources: [{ file: "dev/a.json", text: dashboard, isNamed: true }],
                result: { findings: [], skipped: [] },
            });
        expect((await lintIn({}, [], own)).lines).toEqual(["1 file checked: 0 errors, 0 warnings, 0 info"]);
    });
});

describe("what programs read", () => {
    it("is JSON with counts and findings", async () => {
        const { lines } = await lintIn({ "host.json": dashboard }, ["host.json", "--format", "json"]);
        expect(JSON.parse(lines.join("\n"))).toMatchObject({
            version: 1,
            files: 1,
            error: 0,
            info: 1,
            findings: [
                {
                    code: "VL405",
                    name: "dashboard-editable",
                    file: "host.json",
                    line: 5,
                    column: 15,
                    where: "Host",
                },
            ],
            skipped: [],
        });
    });

    it("is workflow commands for GitHub", async () => {
        const { lines } = await lintIn({ "a,b.json": dashboard }, ["a,b.json", "--format", "github"]);
        expect(lines).toEqual([
            "::notice file=a%2Cb.json,line=5,col=15,title=VL405 dashboard-editable::" +
                "Host: the dashboard is editable. Set editable to false; experiment on a copy.",
        ]);
    });

    it("is SARIF", async () => {
        const { lines } = await lintIn({ "host.json": dashboard }, ["host.json", "--format", "sarif"]);
        const sarif = JSON.parse(lines.join("\n")) as { version: string; runs: { results: unknown[] }[] };
        expect(sarif.version).toBe("2.1.0");
        expect(sarif.runs[0]?.results).toEqual([
            {
                ruleId: "VL405",
                level: "note",
                message: { text: "Host: the dashboard is editable" },
                locations: [
                    {
                        physicalLocation: {
                            artifactLocation: { uri: "host.json" },
                            region: { startLine: 5, startColumn: 15 },
                        },
                    },
                ],
            },
        ]);
    });
});
