import type { CheckInfo } from "../finding";

/** Checks of a file as a whole, and of the exceptions it states. */
export const invalidSyntax: CheckInfo = {
    code: "VL001",
    name: "invalid-syntax",
    severity: "error",
    reason: "The file is not valid YAML or JSON, so nothing in it takes effect.",
    fix: "Fix the syntax at the reported position.",
    example: "groups: [",
    fixed: "groups: []",
};

export const exceptionWithoutReason: CheckInfo = {
    code: "VL002",
    name: "exception-without-reason",
    severity: "warning",
    reason: "A later reader cannot tell whether an exception is still needed if it states no reason.",
    fix: "State the reason after the code: `# vigie-lint-disable-next VL113: the source is scraped every minute`.",
    example: "# vigie-lint-disable-next VL113",
    fixed: "# vigie-lint-disable-next VL113: the source is scraped every minute",
};

export const exceptionWithoutEffect: CheckInfo = {
    code: "VL003",
    name: "exception-without-effect",
    severity: "warning",
    reason: "The exception matches no finding today and would hide a future one.",
    fix: "Remove it, or correct its code and location.",
    example: "# vigie-lint-disable-file VL499: there is no such check",
};

export const invalidException: CheckInfo = {
    code: "VL004",
    name: "invalid-exception",
    severity: "error",
    reason: "An exception that cannot be parsed has no effect.",
    fix: "Set code and reason; optionally file, alert, record, panel and dashboard.",
    example: "exceptions: [{ codes: VL113, reason: scraped every minute }]",
    fixed: "exceptions: [{ code: VL113, reason: scraped every minute }]",
};

export const ownChecks: readonly CheckInfo[] = [
    invalidSyntax,
    exceptionWithoutReason,
    exceptionWithoutEffect,
    invalidException,
];
