/** The name of a field: letters, digits, `_`, `-` and `.` only. */
export type FieldName = string;

/** RE2 with exactly one capturing group, which is what is replaced, and that does not match the empty text. */
export type RedactionPattern = string;

/** Text on one line without `"`, `'`, `\`, `{{` and `$`, so that JSON lines stay valid. */
export type Replacement = string;

/** Kinds of values that are redacted. */
export type RedactionKind =
    "apiKey" | "password" | "token" | "authorization" | "cookie" | "cardNumber" | "email";

/** What is redacted in lines before they leave the host; everything except e-mail addresses by default. */
export interface RedactionSpec {
    /** Kinds, by name: true or false; `email` is false by default, all others are true. */
    kinds?: Partial<Record<RedactionKind, boolean>>;
    /** Additional names of fields whose values are redacted, `["ssn"]`; none by default. */
    fields?: readonly FieldName[];
    /** RE2 expressions with one capturing group each, whose match is replaced; none by default. */
    patterns?: readonly RedactionPattern[];
    /** Replacement for redacted values; `[redacted]` by default. */
    replacement?: Replacement;
}
