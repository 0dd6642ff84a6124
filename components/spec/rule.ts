/** Decides whether a value is valid; the text completes "field …". */
export interface Rule<T = unknown> {
    readonly text: string;
    readonly holds: (value: T) => boolean;
    /** The part of a value that is wrong and shown; the whole value by default. */
    readonly wrongIn?: (value: T) => unknown;
}
