import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { painter } from "../../lint/cli/output/colour";
import { Refusal } from "../report/refusal";
import { onRenderedRules, type RenderedRules } from "../ruleTests/onRenderedRules";
import { run as runProgram } from "../toolchain/run";
import type { Command } from "../command";

/** The rules among the rendered files. */
const rulesBelow = "prometheus/";

/** Runs promtool unit tests against the rendered rules; exit code 1 if one fails. */
export const run: Command = async (session) => {
    const { printer, toolchain } = session;
    const tests = await session.configured((project) => project.ruleTests?.() ?? []);
    if (tests.length === 0) {
        throw new Refusal(
            "There are no tests: vigie:ruleTests must name promtool unit test files, such as monitoring/tests/*.yml.",
        );
    }
    const files = await session.configured((project) => project.render());
    const promtool = await toolchain.ensurePromtool((line) => printer.note(line));
    const folder = mkdtempSync(join(tmpdir(), "vigie-rules-"));
    try {
        const rendered = writeRules(folder, files);
        const paint = painter(process.stdout.isTTY, process.env);
        let failed = 0;
        for (const [index, test] of tests.entries()) {
            const place = join(folder, `test-${index}.yml`);
            writeFileSync(place, onRenderedRules(test, rendered));
            const { code, stdout, stderr } = await runProgram(promtool, ["test", "rules", place], {
                timeoutSeconds: 300,
            });
            failed += code === 0 ? 0 : 1;
            printer.line(`${code === 0 ? paint("good", "ok") : paint("bad", "!!")}  ${test.path}`);
            if (code !== 0) {
                messageOf(`${stdout}\n${stderr}`, place, test.path).forEach((line) =>
                    printer.line(`    ${line}`),
                );
            }
        }
        return failed === 0 ? 0 : 1;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
};

/** Writes the rules below `folder`; returns their locations by path in Prometheus's configuration. */
function writeRules(folder: string, files: Readonly<Record<string, string>>): RenderedRules {
    const rules = Object.entries(files).filter(([path]) => /^prometheus\/rules\/.+\.yml$/.test(path));
    return Object.fromEntries(
        rules.map(([path, text]) => {
            const place = join(folder, path);
            mkdirSync(dirname(place), { recursive: true });
            writeFileSync(place, text);
            return [path.slice(rulesBelow.length), place];
        }),
    );
}

/** The message of promtool, with the path of the user's file. */
function messageOf(output: string, place: string, path: string): string[] {
    return output
        .split("\n")
        .map((line) => line.replaceAll(place, path).trimEnd())
        .filter((line) => line.trim() !== "" && line.trim() !== "FAILED:");
}
