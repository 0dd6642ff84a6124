import type { LintContext } from "../context";
import type { CheckInfo, ExpressionFinding, Finding } from "../finding";
import { lintLogql } from "../logql/lintLogql";
import { lintExpression } from "../promql/lintExpression";
import type { Position } from "../yaml/position";
import type { RuleSubject } from "./check";
import { ruleSetChecks, singleRuleChecks } from "./checks";
import { notARuleFile, ruleStructure, yamlSyntax } from "./checks/file";
import type { FileFault, RuleNode } from "./model";
import { readRuleFile } from "./readRuleFile";
import { subjectsOf, withRecordsOf } from "./subjects";

/** A file's name and text. */
export interface SourceFile {
    file: string;
    text: string;
}

/**
 * Lints Prometheus or Loki rule files together: recording rules of one file are known in the others, and duplicates are
 * found across files. A file without rules gets one finding of severity info.
 */
export function lintRuleFiles(files: readonly SourceFile[], context: LintContext): Finding[] {
    const read = files.map(({ file, text }) => readRuleFile(file, text));
    const rules = read.flatMap((file) => file.rules);
    const subjects = subjectsOf(rules, withRecordsOf(rules, context));
    return [
        ...read.flatMap(({ file, faults }) => faults.map((fault) => ofFault(file, fault))),
        ...subjects.flatMap((subject) => ofRule(subject)),
        ...ruleSetChecks.flatMap((check) =>
            [...check.findAll(subjects)].map((hit) => finding(check, hit.rule, hit.at, hit)),
        ),
    ].sort(
        (a, b) =>
            compareTexts(a.file, b.file) ||
            a.line - b.line ||
            a.column - b.column ||
            compareTexts(a.code, b.code),
    );
}

/** Lints one rule file. */
export function lintRuleFile(text: string, file: string, context: LintContext): Finding[] {
    return lintRuleFiles([{ file, text }], context);
}

/** The context extended by the recording rules of rule files, for dashboards and other files. */
export function withRules(context: LintContext, files: readonly SourceFile[]): LintContext {
    return withRecordsOf(
        files.flatMap(({ file, text }) => readRuleFile(file, text).rules),
        context,
    );
}

function ofRule(subject: RuleSubject): Finding[] {
    const { rule, context, language, parsed } = subject;
    const options = { purpose: rule.kind, parsed } as const;
    const lint = language === "logql" ? lintLogql : lintExpression;
    const inExpression = language === "unknown" ? [] : lint(rule.expr.value, context, options);
    return [
        ...inExpression.map((found) => finding(found.check, rule, rule.expr.at(found.from), found)),
        ...singleRuleChecks.flatMap((check) =>
            [...check.find(subject)].map((hit) => finding(check, rule, hit.at, hit)),
        ),
    ];
}

function finding(
    check: CheckInfo,
    rule: RuleNode,
    { line, column }: Position,
    { message, severity, fix }: Pick<ExpressionFinding, "message" | "severity" | "fix">,
): Finding {
    return {
        code: check.code,
        severity: severity ?? check.severity,
        file: rule.file,
        line,
        column,
        where: rule.name.value,
        message,
        reason: check.reason,
        fix: fix ?? check.fix,
        lines: rule.lines,
    };
}

const faultChecks = { syntax: yamlSyntax, structure: ruleStructure, foreign: notARuleFile } as const;

function ofFault(file: string, { kind, at, where, message }: FileFault): Finding {
    const { code, severity, reason, fix } = faultChecks[kind];
    return { code, severity, file, ...at, where, message, reason, fix };
}

function compareTexts(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
