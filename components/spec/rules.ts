import type { Rule } from "./rule";
import { durationPattern } from "../language/duration";

const text = (rule: string, pattern: RegExp): Rule<string> => ({
    text: rule,
    holds: (value) => typeof value === "string" && pattern.test(value),
});

/** A whole number above 0. */
export const positiveInteger: Rule<number> = {
    text: "must be a whole number above 0",
    holds: (value) => Number.isInteger(value) && value > 0,
};

/** A number above 0. */
export const positiveNumber: Rule<number> = {
    text: "must be a number above 0",
    holds: (value) => typeof value === "number" && Number.isFinite(value) && value > 0,
};

/** A whole number that may be 0. */
export const notNegative: Rule<number> = {
    text: "must be a whole number of 0 or more",
    holds: (value) => Number.isInteger(value) && value >= 0,
};

/** A TCP port. */
export const port: Rule<number> = {
    text: "must be a port between 1 and 65535",
    holds: (value) => Number.isInteger(value) && value >= 1 && value <= 65_535,
};

/** Some text. */
export const nonEmpty = text("must not be empty", /\S/);

/** `true` or `false`. */
export const boolean: Rule<boolean> = {
    text: "must be true or false",
    holds: (value) => typeof value === "boolean",
};

/** A name that is valid for a container, a network alias, a file and a Pulumi resource. */
export const resourceName = text(
    "must begin with a lower-case letter and have only lower-case letters, digits and '-', at most 40",
    /^[a-z][a-z0-9-]{0,39}$/,
);

/** A name of a secret. */
export const secretName = text(
    "must name a secret: letters, digits, '-' and '_', beginning with a letter, at most 64",
    /^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
);

/** The name of a Prometheus label that is not reserved, https://prometheus.io/docs/concepts/data_model/. */
export const labelName = text(
    "must be a label name ([a-zA-Z_][a-zA-Z0-9_]*, not beginning with '__')",
    /^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/,
);

/** `host:port`, with IPv6 addresses in brackets. */
export const hostPort: Rule<string> = {
    text: "must be host:port, without a scheme or a path",
    holds: (value) => {
        const match = /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_.-]+):(\d{1,5})$/.exec(value);
        return match !== null && port.holds(Number(match[2]));
    },
};

/** An absolute HTTP or HTTPS URL without credentials, which belong in a secret. */
export const httpUrl: Rule<string> = {
    text: "must be an http:// or https:// URL without user or password in it",
    holds: (value) => {
        const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
        return (
            url !== undefined && /^https?:$/.test(url.protocol) && url.username === "" && url.password === ""
        );
    },
};

/** A path from the root. */
export const absolutePath = text("must be an absolute path", /^\/[^\0]*$/);

/** A Prometheus duration such as `5m`, https://prometheus.io/docs/prometheus/latest/configuration/configuration/. */
export const duration = text("must be a duration such as 30s, 5m or 1h30m", durationPattern);

/** An IPv4 or IPv6 address of the host. */
export const bindAddress = text("must be an IP address to bind", /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-fA-F:]+)$/);

/** A loopback address. */
export const loopbackAddress = text(
    "must be a loopback address, since any client that reaches the port can stop the server; put a reverse proxy in front of it",
    /^(127(\.\d{1,3}){3}|::1)$/,
);

/** A Docker network. */
export const dockerNetwork = text(
    "must be the name of a Docker network (letters, digits, '_', '.' and '-')",
    /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
);

/** An e-mail address, or a list of them separated by commas. */
export const emailAddresses = text(
    "must be an e-mail address, or several separated by commas",
    /^[^\s@,]+@[^\s@,]+(\s*,\s*[^\s@,]+@[^\s@,]+)*$/,
);

/** One of the values listed. */
export function oneOf<T extends string>(...values: readonly T[]): Rule<T> {
    return { text: `must be one of ${values.join(", ")}`, holds: (value) => values.includes(value) };
}
