import { existsSync, readFileSync } from "node:fs";
import { catalogue } from "../../metrics";
import { painter } from "./output/colour";
import { lintContext } from "../context";
import type { Finding } from "../finding";
import { buildMetricIndex } from "../metrics/metricIndex";
import { collectFiles } from "./collectFiles";
import { commentExceptions } from "./commentExceptions";
import { invalidSyntax } from "./checks";
import { applyExceptions } from "./exception";
import { checkList, explanation, lintHelp } from "./explain";
import { exceptionsFile, fileExceptions } from "./fileExceptions";
import { lintFiles, type LintResult, type Source } from "./lintFiles";
import { type LintOptions, parseOptions, UsageError } from "./options";
import { githubLines, jsonText, sarifText } from "./output/machine";
import type { Report } from "./output/report";
import { textLines } from "./output/text";
import { findingOf, severities } from "./registry";

const usageError = 2;

/** What is linted without FILES: the texts by name, and the result. */
export type DefaultFiles = () => Promise<{ result: LintResult; sources: readonly Source[] }>;

/** Runs `vigie lint`; resolves to the exit code. `defaults` supplies the files of a checkout when none are given. */
export async function runLint(args: readonly string[], defaults?: DefaultFiles): Promise<number> {
    try {
        const options = parseOptions(args);
        const text = textFor(options);
        if (text) {
            print(text);
            return 0;
        }
        const report = await createReport(options, defaults);
        print(render(report, options));
        const failing = options.strict ? ["error", "warning"] : ["error"];
        return report.findings.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
    } catch (error) {
        if (error instanceof UsageError) {
            process.stderr.write(`${error.message}\n`);
            return usageError;
        }
        throw error;
    }
}

/** Handles the options that only print text. */
function textFor({ help, list, explain }: LintOptions): string[] | undefined {
    if (help) {
        return lintHelp();
    }
    if (list) {
        return checkList();
    }
    if (explain === undefined) {
        return undefined;
    }
    const text = explanation(explain);
    if (!text) {
        throw new UsageError(`There is no check ${explain}; vigie lint --list lists all.`);
    }
    return text;
}

async function createReport(options: LintOptions, defaults: DefaultFiles | undefined): Promise<Report> {
    const begin = performance.now();
    const { result, sources } = await lintSources(options, defaults);
    const stated = readExceptions(options.exceptions);
    const exceptions = [
        ...stated.exceptions,
        ...sources.flatMap(({ file, text }) => commentExceptions(file, text)),
    ];
    const least = severities.indexOf(options.minSeverity);
    return {
        findings: [...applyExceptions(result.findings, exceptions), ...stated.findings]
            .filter(({ severity }) => severities.indexOf(severity) <= least)
            .sort(byPlace),
        fileCount: new Set([...sources, ...result.skipped].map(({ file }) => file)).size,
        skipped: result.skipped,
        milliseconds: performance.now() - begin,
    };
}

async function lintSources(
    { files }: LintOptions,
    defaults: DefaultFiles | undefined,
): ReturnType<DefaultFiles> {
    if (files.length === 0) {
        if (!defaults) {
            throw new UsageError("lint requires FILES: rule files, dashboards, folders or globs.");
        }
        return await defaults();
    }
    const collected = collectFiles(files);
    if (collected.missing.length > 0) {
        throw new UsageError(`No file matches ${collected.missing.join(", ")}.`);
    }
    const sources: Source[] = [];
    const unread: Finding[] = [];
    for (const { path, isNamed } of collected.files) {
        try {
            sources.push({ file: path, text: readFileSync(path, "utf8"), isNamed });
        } catch (error) {
            unread.push(findingOf(invalidSyntax, { file: path }, (error as Error).message));
        }
    }
    const context = lintContext({ metrics: buildMetricIndex(catalogue) });
    const result = lintFiles(sources, context);
    return { result: { ...result, findings: [...unread, ...result.findings] }, sources };
}

function readExceptions(named: string | undefined): ReturnType<typeof fileExceptions> {
    const file = named ?? exceptionsFile;
    if (named !== undefined && !existsSync(named)) {
        throw new UsageError(`--exceptions: there is no file ${named}`);
    }
    return existsSync(file)
        ? fileExceptions(file, readFileSync(file, "utf8"))
        : { exceptions: [], findings: [] };
}

function render(report: Report, { format, verbose }: LintOptions): string[] {
    switch (format) {
        case "text":
            return textLines(report, { verbose, paint: painter(process.stdout.isTTY, process.env) });
        case "json":
            return [jsonText(report)];
        case "github":
            return githubLines(report);
        case "sarif":
            return [sarifText(report)];
    }
}

function print(lines: readonly string[]): void {
    if (lines.length > 0) {
        process.stdout.write(`${lines.join("\n")}\n`);
    }
}

function byPlace(a: Finding, b: Finding): number {
    return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
