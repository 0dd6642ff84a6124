import type { RedactionKind } from "../../../spec/redaction";

/**
 * Names of fields whose values are secret, as RE2 that ignores the case; anything may stand before them.
 *
 * None ends before its last letter: `tokens` and `token_count` are numbers that people need.
 */
interface SecretNames {
    /** Names that nothing else has: what stands behind `=` or `:` is a secret. */
    readonly sure?: readonly string[];
    /** Names that are words too, unless they are a part of a name: what follows `: ` in a sentence has to look secret. */
    readonly words?: readonly string[];
    /** Names whose bare values have a form of their own, which other patterns know. */
    readonly headers?: readonly string[];
    /** RE2 that matches in each of the names. */
    readonly hint?: string;
}

export const namesOfKind: Readonly<Record<RedactionKind, SecretNames>> = {
    apiKey: {
        sure: [
            "(?:api|access|secret|private|signing|encryption|master|ssh|auth|app|account|license)[_.-]?key",
            "access[_.-]?key[_.-]?id",
        ],
        words: ["secret", "api key"],
        hint: "key|secret",
    },
    password: {
        sure: [
            "pass(?:word|wd|phrase|code)(?:[_-]?(?:hash|confirmation|[0-9]))?",
            "pwd",
            "(?:db|database|smtp|mail|mysql|postgres|redis|user|admin|root|proxy)[_.-]?pass",
        ],
        hint: "pass|pwd",
    },
    token: { sure: ["x-amz-(?:signature|credential)"], words: ["token", "jwt"], hint: "token|jwt|x-amz" },
    authorization: { headers: ["authorization"], hint: "authorization" },
    cookie: { headers: ["cookie"], hint: "cookie" },
    cardNumber: {
        words: [
            "card[_.-]?(?:number|no|num)",
            "cc[_.-]?(?:number|num)",
            "credit[_.-]?card",
            "cvv2?",
            "cvc2?",
        ],
        hint: "card|cc[_.-]?num|cv[vc]",
    },
    email: {},
};

/** Where a word may begin: an escape such as `\n` ends in a letter, and so does `%3D`. */
export const start = String.raw`(?:\b|_|\\[nrt]|%[0-9A-Fa-f]{2})`;

/** One of several expressions, case ignored. */
export function anyOf(expressions: readonly string[]): string {
    return `(?i:${expressions.join("|")})`;
}
