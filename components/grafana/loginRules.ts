import type { Rule } from "../spec/rule";
import { httpUrl } from "../spec/rules";

const text = (rule: string, pattern: RegExp): Rule<string> => ({
    text: rule,
    holds: (value) => typeof value === "string" && pattern.test(value),
});

/** A value as Grafana's environment takes it: what begins with `$` and ends in braces would be filled in there. */
export const configuredText = text(
    "must be one line of text that is not empty, without ${…} and $__…{…}",
    /^(?!.*\$(?:__\w+)?\{)(?=.*\S)[^\r\n\0]+$/,
);

/** A URL as Grafana's environment takes it. */
export const configuredUrl = [httpUrl, configuredText];

/** An OAuth scope, RFC 6749, section 3.3. */
export const scope = text("must be one scope, without blanks", /^[\x21\x23-\x5b\x5d-\x7e]+$/);

/** What is behind the `@` of an e-mail address. */
export const mailDomain = text(
    "must be a domain such as example.org, without '@'",
    /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/,
);

/** The id of a directory. */
export const uuid = text(
    "must be a UUID, the directory's id",
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
);

/** Where a provider leads people back to: their session is theirs alone only on HTTPS, or on their own machine. */
export const wayBack: Rule<string> = {
    text: "must be an https:// URL with login, or http:// at localhost: identity providers redirect users to it",
    holds: (value) =>
        typeof value === "string" &&
        URL.canParse(value) &&
        (new URL(value).protocol === "https:" ||
            ["localhost", "127.0.0.1", "[::1]"].includes(new URL(value).hostname)),
};
