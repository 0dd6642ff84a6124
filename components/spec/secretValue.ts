/** Patterns of values that are secrets in any field, with their kind. */
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

/** Names of fields that hold secrets; the path of a secret file, or the cost of a hash, is not a secret. */
const secretName =
    /(password|passwd|passphrase|secret|token|api_?key|private_?key|secret_?(access_?)?key|credentials?)$/i;

/** The kind of secret that a text appears to be; undefined if it does not look like one. Never the text itself. */
export function looksSecret(text: string): string | undefined {
    return shapes.find(({ pattern }) => pattern.test(text))?.what;
}

/** Whether a name is that of a field that holds a secret: `SMTP_PASSWORD`, `apiKey`. */
export function namesSecret(name: string): boolean {
    return secretName.test(name);
}
