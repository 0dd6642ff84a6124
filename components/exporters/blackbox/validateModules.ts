import { type Checker, isKeyOf, isObject, type Rule } from "../../spec/checker";
import { checkMap, someText } from "../../spec/checkMap";
import { re2 } from "../../spec/re2";
import { boolean, nonEmpty, oneOf, positiveNumber } from "../../spec/rules";
import { type Check, type Checks, checkOptions, optional, optionalList, required } from "../validateOptions";
import type { BlackboxModule } from "./spec";

type Prober = BlackboxModule["prober"];

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

const statuses: Check<readonly number[]> = (checker, field, codes) => {
    checker.each(field, codes, (_, code, index) => checker.at(field).required(index, code, status));
};

const prober = required<Prober>(oneOf("http", "tcp", "icmp", "dns"));
const timeoutSeconds = optional(positiveNumber);

const checks: { readonly [P in Prober]: Checks<Extract<BlackboxModule, { prober: P }>> } = {
    http: {
        prober,
        method: optional(oneOf("GET", "HEAD", "POST")),
        validStatusCodes: statuses,
        failIfBodyNotMatchesRegexp: optionalList(re2),
        failIfNotSsl: optional(boolean),
        followRedirects: optional(boolean),
        headers: (checker, field, map) => checkMap(checker, field, map, { key: header, value: someText }),
        timeoutSeconds,
        insecureSkipVerify: optional(boolean),
    },
    tcp: { prober, tls: optional(boolean), timeoutSeconds, insecureSkipVerify: optional(boolean) },
    icmp: { prober, timeoutSeconds },
    dns: {
        prober,
        queryName: required(nonEmpty),
        queryType: optional(oneOf("A", "AAAA", "CAA", "CNAME", "MX", "NS", "PTR", "SOA", "SRV", "TXT")),
        timeoutSeconds,
    },
};

/** Checks the modules of a spec, which may be left out. */
export const validateModules: Check<Readonly<Record<string, BlackboxModule>>> = (checker, field, modules) => {
    if (modules === undefined) {
        return;
    }
    if (!isObject(modules)) {
        checker.at(field).object(modules, []);
        return;
    }
    for (const [name, module] of Object.entries(modules)) {
        checker.at(field).optional(name, name, moduleName);
        validateModule(checker.at(field).at(name), module);
    }
};

function validateModule(checker: Checker, module: BlackboxModule): void {
    if (!isObject(module)) {
        checker.object(module, []);
    } else if (isKeyOf(checks, module.prober)) {
        checkOptions(checker, module, checks[module.prober]);
    } else {
        prober(checker, "prober", module.prober);
    }
}
