import type { RedactionKind } from "../../../spec/redaction";

/** Kinds that are redacted, and additional field names. */
export interface Secrets {
    readonly kinds: readonly RedactionKind[];
    /** Whole names of fields, as they are. */
    readonly fields: readonly string[];
    readonly replacement: string;
}

/** A value that is redacted in a line, independent of the collector. */
export interface RedactionPattern {
    /** What it is, for a reader of the configuration. */
    readonly about: string;
    /** RE2 that each match somewhere in a line that has it, from cheap to dear: most lines are through with the
     *  first. */
    readonly where: readonly string[];
    /** RE2: what its groups capture gives way to the replacement, and nothing else does. */
    readonly expression: string;
    /** What stands there instead; without anything that a template, JSON or a quote would change. */
    readonly replacement: string;
}
