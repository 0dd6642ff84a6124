import { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import type { Rule } from "../spec/rule";
import { httpUrl } from "../spec/rules";

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

const text = (rule: string, pattern: RegExp): Rule<string> => ({
    text: rule,
    holds: (value) => typeof value === "string" && pattern.test(value),
});

/** A domain that names are put below. */
export const domainName: Rule<string> = {
    text: "must be a domain in lower case, without a scheme, a port or a dot at its end",
    holds: (value) =>
        typeof value === "string" &&
        value.length <= 190 &&
        new RegExp(`^${label}(?:\\.${label})*$`).test(value) &&
        isIP(value) === 0,
};

/** A server's name below the domain. */
export const hostLabel = text(
    "must be one part of a host name (lower-case letters, digits and '-'), or false",
    new RegExp(`^${label}$`),
);

/** An address, or a range of them by its length. */
export const addressRange: Rule<string> = {
    text: "must be an IP address or a range such as 203.0.113.0/24",
    holds: (value) => {
        const [, address = "", length] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(value) ?? [];
        const family = isIP(address);
        return family !== 0 && (length === undefined || Number(length) <= (family === 4 ? 32 : 128));
    },
};

/** A user of basic authentication; a colon would end the name. */
export const userName = text(
    "must be letters, digits, '.', '_', '@' and '-', at most 64",
    /^[A-Za-z0-9._@-]{1,64}$/,
);

/** The name of an HTTP header. */
export const headerName = text("must be the name of an HTTP header", /^[A-Za-z0-9-]+$/);

/** Traefik takes its file as a template. */
const withoutBraces = text("must have no braces and no backticks", /^[^{}`]*$/);

/** A URL in Traefik's configuration. */
export const edgeUrl = [httpUrl, withoutBraces];

/** How many days. */
export const days: Rule<number> = {
    text: "must be a whole number of days, 0 or above",
    holds: (value) => Number.isInteger(value) && value >= 0,
};

/** One address, as an account has it. */
export const emailAddress = text("must be an e-mail address", /^[^\s@,{}]+@[^\s@,{}]+$/);

/** An HTTPS URL. */
export const httpsUrl = text("must be an https:// URL", /^https:\/\/[^\s@{}]+$/);

const pemBlock = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;

/** Certificates in PEM, one or more, and nothing else between BEGIN and END. */
export const pemCertificates: Rule<string> = {
    text: "must be certificates in PEM, from -----BEGIN CERTIFICATE----- on",
    // Not shown: who confuses the files has a private key here.
    wrongIn: () => "(not shown)",
    holds: (value) => {
        const blocks = typeof value === "string" ? [...value.matchAll(pemBlock)] : [];
        return blocks.length > 0 && blocks.every(([block, type]) => type === "CERTIFICATE" && isX509(block));
    },
};

function isX509(pem: string): boolean {
    try {
        return new X509Certificate(pem).subject !== "";
    } catch {
        return false;
    }
}
