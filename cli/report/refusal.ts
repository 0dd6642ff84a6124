/** An error with a message for the user; printed without a stack trace. */
export class Refusal extends Error {
    /** The lines state the fault, its reason and the fix, in this order. */
    public constructor(...lines: readonly string[]) {
        super(lines.join("\n"));
        this.name = "Refusal";
    }
}
