import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import * as library from "../../components";
import { dashboardsFor, type ExporterSpec, type PrometheusStackArgs, scrapeJobsOf } from "../../components";

const components = join(__dirname, "../../components");

/** What an example takes from the program around it. */
const surroundings = ["config"];

/** The names that the examples in a file's docstrings call or construct. */
function namesUsed(file: string): string[] {
    const text = readFileSync(join(components, file), "utf8");
    return [...text.matchAll(/^ \* ```typescript\n(.*?)^ \* ```$/gms)].flatMap(([, example = ""]) =>
        calleesOf(example.replace(/^ \* ?/gm, "")),
    );
}

function calleesOf(code: string): string[] {
    const names: string[] = [];
    const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
            names.push(/^\w+/.exec(node.expression.getText())?.[0] ?? "");
        }
        ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true));
    return names.filter((name) => !surroundings.includes(name));
}

describe("the library's public entry", () => {
    it("exports every function and class that the examples in its docstrings use", () => {
        const files = readdirSync(components, { recursive: true, encoding: "utf8" });
        const used = files.filter((file) => file.endsWith(".ts")).flatMap(namesUsed);
        expect(used).toEqual(expect.arrayContaining(["GrafanaDashboards", "dashboardsFor"]));
        expect(used.filter((name) => !(name in library))).toEqual([]);
    });

    it("plans the scrape jobs of an ExporterSet and the dashboards of a Grafana", () => {
        const exporters: readonly ExporterSpec[] = [{ kind: "redis", address: "redis:6379" }];
        const jobs: NonNullable<PrometheusStackArgs["jobs"]> = scrapeJobsOf(exporters);
        expect(jobs.map(({ name }) => name)).toEqual(["redis"]);
        const dashboards = dashboardsFor({ exporters: ["redis"], alertmanager: true });
        expect(dashboards.map(({ uid }) => uid)).toContain("redis");
    });
});
