import type { Rule } from "../../spec/rule";

const moduleName: Rule<string> = {
    text: "must be a name of letters, digits, '_', '.' and '-'",
    holds: (value) => /^[A-Za-z0-9_.-]+$/.test(value),
};

const header: Rule<string> = {
    text: "must be the name of a header that carries no credential: it is written into a plain file",
    holds: (value) =>
        /^[A-Za-z0-9-]+$/.test(value) && !/token|secret|password|cookie|api-?key|auth(?!or$)/i.test(value),
};

const status: Rule<number> = {
    text: "must be an HTTP status between 100 and 599",
    holds: (value) => Number.isInteger(value) && value >= 100 && value <= 599,
};

/** Rules of what modules and probes name; those that are undefined depend on the modules, see `validateProbes`. */
export const moduleRules = {
    HttpStatus: status,
    ModuleName: moduleName,
    ModuleRef: undefined,
    ProbeHeader: header,
    ProbeTarget: undefined,
};
