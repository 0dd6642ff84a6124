import { existsSync, readFileSync } from "node:fs";
import { catalogue } from "../../metrics";
import { painter } from "../../cli/report/colour";
import { lintContext } from "../context";
import type { Finding } from "../finding";
import { buildMetricIndex } from "../metrics/metricIndex";
import { collectFiles } from "./collectFiles";
import { commentExceptions } from "./commentExceptions";
import { unreadable } from "./checks";
import { applyExceptions } from "./exception";
import { checkList, explanation, lintHelp } from "./explain";
import { exceptionsFile, fileExceptions } from "./fileExceptions";
import { judgeFiles, type Judgement, type Source } from "./judgeFiles";
import { type LintOptions, parseOptions, UsageError } from "./options";
import { githubLines, jsonText, sarifText } from "./output/machine";
import type { Report } from "./output/report";
import { textLines } from "./output/text";
import { findingOf, severities } from "./registry";

const usageError = 2;

/** What is judged where no files are named: the texts by name, with what came of them. */
export type OwnFiles = () => Promise<{ judgement: Judgement; sources: readonly Source[] }>;

/** Runs `vigie lint`; resolves to the exit code. `own` is for a checkout, that has files of its own. */
export async function runLint(args: readonly string[], own?: OwnFiles): Promise<number> {
    try {
        const options = parseOptions(args);
        const told = tell(options);
        if (told) {
            print(told);
            return 0;
        }
        const report = await judge(options, own);
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

/** What is only asked for a text. */
function tell({ help, list, explain }: LintOptions): string[] | undefined {
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
        throw new UsageError(`There is no check ${explain}; vigie lint --list has them all.`);
    }
    return text;
}

async function judge(options: LintOptions, own: OwnFiles | undefined): Promise<Report> {
    const begin = performance.now();
    const { judgement, sources } = await judgeWhat(options, own);
    const stated = readExceptions(options.exceptions);
    const exceptions = [
        ...stated.exceptions,
        ...sources.flatMap(({ file, text }) => commentExceptions(file, text)),
    ];
    const least = severities.indexOf(options.minSeverity);
    return {
        findings: [...applyExceptions(judgement.findings, exceptions), ...stated.findings]
            .filter(({ severity }) => severities.indexOf(severity) <= least)
            .sort(byPlace),
        fileCount: new Set([...sources, ...judgement.skipped].map(({ file }) => file)).size,
        skipped: judgement.skipped,
        milliseconds: performance.now() - begin,
    };
}

async function judgeWhat({ files }: LintOptions, own: OwnFiles | undefined): ReturnType<OwnFiles> {
    if (files.length === 0) {
        if (!own) {
            throw new UsageError("lint needs FILES: rule files, dashboards, folders or globs.");
        }
        return await own();
    }
    const collected = collectFiles(files);
    if (collected.missing.length > 0) {
        throw new UsageError(`Nothing is found for ${collected.missing.join(", ")}.`);
    }
    const sources: Source[] = [];
    const unread: Finding[] = [];
    for (const { path, isNamed } of collected.files) {
        try {
            sources.push({ file: path, text: readFileSync(path, "utf8"), isNamed });
        } catch (error) {
            unread.push(findingOf(unreadable, { file: path }, (error as Error).message));
        }
    }
    const context = lintContext({ metrics: buildMetricIndex(catalogue) });
    const judgement = judgeFiles(sources, context);
    return { judgement: { ...judgement, findings: [...unread, ...judgement.findings] }, sources };
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
