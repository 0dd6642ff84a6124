import type { Finding, FindingSeverity } from "../../finding";
import { registry } from "../registry";
import { countFindings, type Report } from "./report";

/** The findings for a program. */
export function jsonText({ findings, fileCount, skipped }: Report): string {
    const listed = findings.map((finding) => ({
        ...finding,
        name: registry.get(finding.code)?.name ?? "",
        // `undefined` omits the field.
        lines: undefined,
    }));
    return JSON.stringify(
        { version: 1, files: fileCount, ...countFindings(findings), findings: listed, skipped },
        undefined,
        2,
    );
}

const commands: Readonly<Record<FindingSeverity, string>> = {
    error: "error",
    warning: "warning",
    info: "notice",
};

/** The findings as GitHub Actions shows them in a pull request, as workflow commands. */
export function githubLines({ findings }: Report): string[] {
    return findings.map(({ severity, file, line, column, code, where, message, fix }) => {
        const title = `${code} ${registry.get(code)?.name ?? ""}`.trim();
        const place = `file=${property(file)},line=${line},col=${column},title=${property(title)}`;
        const text = `${where === "" ? "" : `${where}: `}${message}. ${fix}`;
        return `::${commands[severity]} ${place}::${data(text)}`;
    });
}

function data(text: string): string {
    return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
    return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

const levels: Readonly<Record<FindingSeverity, string>> = {
    error: "error",
    warning: "warning",
    info: "note",
};

/** The findings in the format of static analysis, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. */
export function sarifText({ findings }: Report): string {
    const rules = [...registry.values()].map(({ code, name, severity, reason, fix }) => ({
        id: code,
        name,
        shortDescription: { text: reason },
        help: { text: fix },
        defaultConfiguration: { level: levels[severity] },
    }));
    return JSON.stringify(
        {
            $schema: "https://json.schemastore.org/sarif-2.1.0.json",
            version: "2.1.0",
            runs: [{ tool: { driver: { name: "vigie lint", rules } }, results: findings.map(sarifResult) }],
        },
        undefined,
        2,
    );
}

function sarifResult({ code, severity, file, line, column, where, message }: Finding): object {
    return {
        ruleId: code,
        level: levels[severity],
        message: { text: where === "" ? message : `${where}: ${message}` },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: file.split("\\").join("/") },
                    region: { startLine: line, startColumn: column },
                },
            },
        ],
    };
}
