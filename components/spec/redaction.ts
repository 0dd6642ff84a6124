/** The name of a field: letters, digits, `_`, `-` and `.` only. */
export type FieldName = string;

/** RE2 with exactly one capturing group, which is what is replaced, and that does not match the empty text. */
export type RedactionPattern = string;

/** Text in one line without `"`, `'`, `\`, `{{` and `$`, so that JSON stays JSON. */
export type Replacement = string;

/** Kinds of what is made unreadable in lines. */
export type RedactionKind =
    "apiKey" | "password" | "token" | "authorization" | "cookie" | "cardNumber" | "email";

/** What is made unreadable in lines before they leave the host; everything but e-mail addresses by default. */
export interface RedactionSpec {
    /** Kinds, by name: true or false; `email` is false by default, all others are true. */
    kinds?: Partial<Record<RedactionKind, boolean>>;
    /** Names of fields whose values are secret beside the known ones, `["ssn"]`; none by default. */
    fields?: readonly FieldName[];
    /** RE2 with one capturing group each, which is what is replaced; none by default. */
    patterns?: readonly RedactionPattern[];
    /** What stands in place of a secret; `[redacted]` by default. */
    replacement?: Replacement;
}
