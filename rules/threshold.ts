/** What a threshold measures; decides how it is written and what values it can have. */
export type Unit =
    /** 0 to 100. */
    | "%"
    | "seconds"
    | "bytes"
    /** A number of things; `of` says of which. */
    | "count"
    /** Things a second; `of` says of which. */
    | "perSecond";

/** What the value of an alert's expression is compared with. */
export interface Threshold {
    /** In the expression's own unit. */
    value: number;
    unit: Unit;
    /** What is counted, in the plural: `messages`, `connections`. */
    of?: string;
}
