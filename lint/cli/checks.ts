import type { CheckInfo } from "../finding";

/** What is wrong with a file as such, or with what is said about exceptions. */
export const unreadable: CheckInfo = {
    code: "VL001",
    name: "cannot-be-read",
    severity: "error",
    reason: "The file is no YAML or no JSON, so that nothing in it takes effect.",
    mend: "Mend the syntax at the position given.",
    example: "groups: [",
    mended: "groups: []",
};

export const withoutReason: CheckInfo = {
    code: "VL002",
    name: "exception-without-reason",
    severity: "warning",
    reason: "Whoever reads an exception later has to know whether it is still needed.",
    mend: "Say why after the code: `# vigie-lint-disable-next VL113: the source is scraped every minute`.",
    example: "# vigie-lint-disable-next VL113",
    mended: "# vigie-lint-disable-next VL113: the source is scraped every minute",
};

export const withoutEffect: CheckInfo = {
    code: "VL003",
    name: "exception-without-effect",
    severity: "warning",
    reason: "It excuses nothing that is there, and would hide what comes later.",
    mend: "Remove it, or name the code and the place that it is for.",
    example: "# vigie-lint-disable-file VL499: there is no such check",
};

export const notUnderstood: CheckInfo = {
    code: "VL004",
    name: "exception-not-understood",
    severity: "error",
    reason: "An exception that cannot be read excuses nothing.",
    mend: "Write code and reason, and at will file, alert, record, panel and dashboard.",
    example: "exceptions: [{ codes: VL113, reason: scraped every minute }]",
    mended: "exceptions: [{ code: VL113, reason: scraped every minute }]",
};

export const ownChecks: readonly CheckInfo[] = [unreadable, withoutReason, withoutEffect, notUnderstood];
