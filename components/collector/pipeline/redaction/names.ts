import type { RedactionKind } from "../../../spec/redaction";
import type { Secrets } from "./pattern";

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
    /** What the names have in them, and other words that secrets of the kind stand behind, from a letter on that few
     *  begin with: RE2 that each begin with a letter, one of which matches in each. */
    readonly hints?: readonly string[];
}

export const namesOfKind: Readonly<Record<RedactionKind, SecretNames>> = {
    apiKey: {
        sure: [
            "(?:api|access|secret|private|signing|encryption|master|ssh|auth|app|account|license)[_.-]?key",
            "access[_.-]?key[_.-]?id",
        ],
        words: ["secret", "api key"],
        hints: ["key", "secret"],
    },
    password: {
        sure: [
            "pass(?:word|wd|phrase|code)(?:[_-]?(?:hash|confirmation|[0-9]))?",
            "pwd",
            "(?:db|database|smtp|mail|mysql|postgres|redis|user|admin|root|proxy)[_.-]?pass",
        ],
        hints: ["pass", "pwd", "tified"],
    },
    token: {
        sure: ["x-amz-(?:signature|credential)"],
        words: ["token", "jwt"],
        hints: ["token", "jwt", "x-amz"],
    },
    authorization: { headers: ["authorization"], hints: ["authorization", "arer", "asic"] },
    cookie: { headers: ["cookie"], hints: ["cookie"] },
    cardNumber: {
        words: [
            "card[_.-]?(?:number|no|num)",
            "cc[_.-]?(?:number|num)",
            "credit[_.-]?card",
            "cvv2?",
            "cvc2?",
        ],
        hints: ["card", "cc[_.-]?num", "cv[vc]"],
    },
    email: {},
};

/** Where a word may begin: an escape such as `\n` ends in a letter, and so does `%3D`. */
export const start = String.raw`(?:\b|_|\\[nrt]|%[0-9A-Fa-f]{2})`;

/**
 * RE2 that matches wherever one of several does, and in a few places more, a multiple faster: most letters of a line
 * are none that one begins with, and nothing else is tried there. Each begins with a letter or sign that stands for itself.
 */
export function quickly(expressions: readonly string[]): string {
    const begins = [...new Set(expressions.map((expression) => expression.charAt(0)))];
    const rests = [...new Set(expressions.map((expression) => expression.slice(1)))];
    return `[${begins.join("")}](?:${rests.join("|")})`;
}

/** RE2 that matches in every line with a name of these secrets: one question for all that is known by a name. */
export function hintOf({ kinds, fields }: Secrets): string {
    const hints = kinds.flatMap((kind) => namesOfKind[kind].hints ?? []);
    return `(?i:${quickly([...hints, ...fields.map(literally)])})`;
}

/** RE2 of a text as it is. */
export function literally(text: string): string {
    return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** One of several expressions, case ignored. */
export function anyOf(expressions: readonly string[]): string {
    return `(?i:${expressions.join("|")})`;
}
