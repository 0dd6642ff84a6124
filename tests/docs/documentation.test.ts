import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { load } from "js-yaml";
import { describeFault } from "../../components/spec/fault";
import type { MonitoringSpec } from "../../components/monitoringSpec";
import { secretUses, validateSpec } from "../../components/stack/validate";
import { documented } from "../e2e/support/documentedCommands";
import packageJson from "../../package.json";

const root = join(__dirname, "../..");

function markdownFiles(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            return entry.name.startsWith(".") || entry.name === "node_modules" ? [] : markdownFiles(path);
        }
        return entry.name.endsWith(".md") ? [path] : [];
    });
}

const pages = markdownFiles(root).map((path) => ({
    name: relative(root, path),
    path,
    text: readFileSync(path, "utf8"),
}));
const readme = pages.find(({ name }) => name === "README.md")!.text;

describe.each(pages)("$name", ({ path, text }) => {
    it("names only npm scripts that exist", () => {
        const scripts = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script);
        expect(scripts.filter((script) => !Object.hasOwn(packageJson.scripts, script!))).toEqual([]);
    });

    it("links only to files that exist", () => {
        const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link!);
        const files = links.filter((link) => !/^[a-z]+:/.test(link));
        expect(files.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
    });

    it("has in each code block of a file what the file has", () => {
        for (const [, file, code] of text.matchAll(/```\w+ file=(\S+)\n([\s\S]*?)```/g)) {
            expect(code).toBe(readFileSync(join(root, file!), "utf8"));
        }
    });
});

/** Each command line of plain Pulumi in the code blocks of a page; those of the checklist need an account of AWS. */
const plainLines = pages
    .filter(({ name }) => name !== "docs/aws-checklist.md")
    .flatMap(({ text }) => [...text.matchAll(/```(?:bash|sh|shell|console)\n([\s\S]*?)```/g)])
    .flatMap(([, code]) => code!.split("\n"))
    .map((line) => line.replace(/ +#.*$/, ""))
    .filter((line) => /^(pulumi|npm ci)\b/.test(line));

it("shows no command of plain Pulumi but those that the end-to-end tests type", () => {
    const typed = Object.values(documented).flatMap((line) =>
        typeof line === "string" ? [line] : ["mine", "dev", "grafanaAdminPassword"].map(line),
    );
    expect(plainLines.length).toBeGreaterThan(6);
    expect(plainLines.filter((line) => !typed.includes(line))).toEqual([]);
});

it("opens with the two commands", () => {
    const [commands] = /```bash\n([\s\S]*?)```/.exec(readme)!.slice(1);
    expect(commands!.split("\n").map((line) => line.split("#")[0]!.trim())).toEqual([
        "npm start",
        "npm test",
        "",
    ]);
});

it("shows a configuration that is valid", () => {
    const shown = [...readme.matchAll(/```yaml\n(config:[\s\S]*?)```/g)].map(
        ([, text]) => (load(text!) as { config: Record<string, unknown> }).config,
    );
    expect(shown.length).toBeGreaterThan(1);
    const entries = Object.entries(Object.assign({}, ...shown) as Record<string, unknown>);
    // Files are the reader's own.
    const others = entries.filter(([key]) => !["vigie:ruleFiles", "vigie:ruleTests"].includes(key));
    const spec = Object.fromEntries(others.map(([key, value]) => [key.replace("vigie:", ""), value]));
    const secrets = secretUses(spec as unknown as MonitoringSpec).map(({ name }) => name);
    expect(validateSpec(spec as unknown as MonitoringSpec, secrets).map(describeFault)).toEqual([]);
});

it.each(["dev", "prod"])("has a valid Pulumi.%s.yaml", (stack) => {
    const { config } = load(readFileSync(join(root, `Pulumi.${stack}.yaml`), "utf8")) as {
        config: Record<string, unknown>;
    };
    const parts = [
        "name",
        "prometheus",
        "exporters",
        "alerting",
        "grafana",
        "alerts",
        "cronJobs",
        "ruleGroups",
    ];
    const spec = Object.fromEntries(
        parts.map((part) => [part, config[`vigie:${part}`]]),
    ) as unknown as MonitoringSpec;
    const secrets = secretUses(spec).map(({ name }) => name);
    expect(validateSpec(spec, secrets).map(describeFault)).toEqual([]);
});
