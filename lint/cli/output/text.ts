import type { Paint, Tone } from "./colour";
import type { Finding, FindingSeverity } from "../../finding";
import { registry } from "../registry";
import { countFindings, type Report } from "./report";

const tones: Readonly<Record<FindingSeverity, Tone>> = { error: "bad", warning: "bad", info: "muted" };
const detail = "    ";

/** The findings by file, for a person; reason and fix follow the first finding of each check in a file. */
export function textLines(report: Report, { verbose, paint }: { verbose: boolean; paint: Paint }): string[] {
    const lines = byFile(report.findings).flatMap((findings) => [...fileLines(findings, paint), ""]);
    const skipped = report.skipped.map(({ file, why }) => paint("muted", `${file}: skipped, ${why}`));
    return [...lines, ...(verbose ? skipped : []), summaryLine(report, verbose)];
}

function byFile(findings: readonly Finding[]): Finding[][] {
    const groups = new Map<string, Finding[]>();
    for (const finding of findings) {
        const group = groups.get(finding.file) ?? [];
        groups.set(finding.file, group);
        group.push(finding);
    }
    return [...groups.values()];
}

function fileLines(findings: readonly Finding[], paint: Paint): string[] {
    const explained = new Set<string>();
    return findings.flatMap((finding) => {
        const { file, line, column, severity, code, where, message, reason, fix } = finding;
        const name = registry.get(code)?.name ?? "";
        const subject = where === "" ? "" : `${where}: `;
        const head = `${file}:${line}:${column}  ${paint(tones[severity], severity)} ${code} ${name}  ${subject}${message}`;
        const key = `${code} ${fix}`;
        if (explained.has(key)) {
            return [head];
        }
        explained.add(key);
        return [head, paint("muted", `${detail}why:  ${reason}`), paint("muted", `${detail}fix:  ${fix}`)];
    });
}

function summaryLine({ findings, fileCount, skipped, milliseconds }: Report, verbose: boolean): string {
    const { error, warning, info } = countFindings(findings);
    const checked = fileCount - skipped.length;
    const skippedNote = skipped.length === 0 ? "" : `, ${skipped.length} skipped`;
    const perThousand = Math.round((milliseconds / Math.max(1, fileCount)) * 1000);
    const time = verbose ? `; ${Math.round(milliseconds)} ms, ${perThousand} ms per 1,000 files` : "";
    return (
        `${count(checked, "file")} checked${skippedNote}: ${count(error, "error")}, ${count(warning, "warning")}, ` +
        `${info} info${time}`
    );
}

function count(number: number, noun: string): string {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
