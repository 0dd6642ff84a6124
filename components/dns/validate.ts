import { fieldCheck } from "../schema/fieldCheck";
import { Checker } from "../spec/checker";
import type { Rule } from "../spec/rule";
import { checkList } from "../spec/checkList";
import type { Fault } from "../spec/fault";
import type { DnsSpec } from "../spec/host";

const domainName: Rule<string> = {
    text: "must be a name such as example.org, in lower case and without a dot at the end",
    holds: (value) =>
        typeof value === "string" &&
        /^(?=.{1,253}$)([a-z0-9_]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(
            value,
        ),
};

const zoneId: Rule<string> = {
    text: "must be the id of a hosted zone such as Z0123456789ABCDEFGHIJ",
    holds: (value) => typeof value === "string" && /^Z[A-Z0-9]{5,31}$/.test(value),
};

const ttl: Rule<number> = {
    text: "must be a whole number of seconds between 1 and 604800",
    holds: (value) => Number.isInteger(value) && value >= 1 && value <= 604_800,
};

const checkDnsFields = fieldCheck("DnsSpec", { DnsTtl: ttl, ZoneId: zoneId });

/** Checks where the names are kept; the checker's base is where it stands. */
export function validateDns(c: Checker, spec: DnsSpec): void {
    if (checkDnsFields(c, spec) && spec.createZone === true && spec.zoneId !== undefined) {
        c.report(
            "createZone",
            "cannot be combined with zoneId: the program creates a zone or uses an existing one",
            true,
        );
    }
}

/** Every fault of the names and of where they are kept. */
export function validateDnsInput(input: {
    domain: string;
    names: readonly string[];
    spec?: DnsSpec;
}): Fault[] {
    const c = new Checker();
    c.required("domain", input.domain, domainName);
    checkList(c, "names", input.names, {
        text: `must be ${input.domain}, or a name below it`,
        holds: (value) =>
            domainName.holds(value) && (value === input.domain || value.endsWith(`.${input.domain}`)),
    });
    if (input.spec !== undefined) {
        validateDns(c.at("dns"), input.spec);
    }
    return c.faults;
}
