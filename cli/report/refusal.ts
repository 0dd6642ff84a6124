/** Says why a command does not go on, in words for the person who ran it; printed without a stack trace. */
export class Refusal extends Error {
    /** The lines tell, in this order, what is wrong, why, and what to do. */
    public constructor(...lines: readonly string[]) {
        super(lines.join("\n"));
        this.name = "Refusal";
    }
}
