/** Texts that are secrets wherever they stand, with what they are. */
const shapes: readonly { what: string; pattern: RegExp }[] = [
    { what: "a private key", pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+\w/ },
    { what: "a key of AWS", pattern: /\b(AKIA|ASIA)[A-Z0-9]{16}\b/ },
    { what: "a token of GitHub", pattern: /\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})/ },
    { what: "a token of Grafana", pattern: /\bgl(sa|c)_[A-Za-z0-9+/=_]{20,}/ },
    { what: "a token of Slack", pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,}/ },
    { what: "a webhook of Slack", pattern: /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/ },
    { what: "a webhook of Discord", pattern: /discord(app)?\.com\/api\/webhooks\/\d+\/[\w-]+/ },
    { what: "a JSON web token", pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/ },
    { what: "a password in a URL", pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"']+:[^\s/@"'$<{]+@/i },
];

/** Names that a secret's value goes by; a path to a file with it, or its hash's cost, is none. */
const secretName =
    /(password|passwd|passphrase|secret|token|api_?key|private_?key|secret_?(access_?)?key|credentials?)$/i;

/** What kind of secret a text seems to be; undefined where it seems to be none. The text itself is not repeated. */
export function looksSecret(text: string): string | undefined {
    return shapes.find(({ pattern }) => pattern.test(text))?.what;
}

/** Whether a name is one that a secret's value goes by: `SMTP_PASSWORD`, `apiKey`. */
export function namesSecret(name: string): boolean {
    return secretName.test(name);
}
