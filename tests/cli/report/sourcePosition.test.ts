import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { findPosition } from "../../../cli/report/sourcePosition";

test("a place in the bundle is reported as the place in the source, the project's own before a package's", () => {
    const checkout = mkdtempSync(join(tmpdir(), "vigie-"));
    const bundle = join(checkout, ".vigie", "cache", "bundle-1", "main.cjs");
    mkdirSync(join(checkout, "node_modules", "p"), { recursive: true });
    writeFileSync(
        join(checkout, "node_modules", "p", "index.js"),
        "exports.fail = () => { throw new TypeError('x'); };",
    );
    writeFileSync(
        join(checkout, "index.ts"),
        'import { fail } from "p";\n\nexport function run(): void {\n    fail();\n}\n',
    );
    buildSync({
        entryPoints: [join(checkout, "index.ts")],
        outfile: bundle,
        bundle: true,
        format: "cjs",
        sourcemap: "external",
    });
    let trace = "";
    try {
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- a file that was made just now.
        (require(bundle) as { run: () => void }).run();
    } catch (error) {
        trace = (error as Error).stack ?? "";
    }
    expect(trace).toContain("main.cjs");
    expect(findPosition(trace)).toBe("index.ts:4:5");
    expect(findPosition("at x (/nowhere/main.cjs:1:1)")).toBeUndefined();
});
