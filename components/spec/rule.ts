/** Tells whether a value is right; the text completes "field …". */
export interface Rule<T = unknown> {
    readonly text: string;
    readonly holds: (value: T) => boolean;
    /** What of a value is wrong, and shown; the whole by default. */
    readonly wrongIn?: (value: T) => unknown;
}
