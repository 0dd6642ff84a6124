import * as pulumi from "@pulumi/pulumi";

/**
 * A value that an update takes once others are there, and that a preview takes at once; it fails where one of the others
 * does.
 *
 * The others are waited for without depending on them: the engine would otherwise replace what has the value, with all
 * that is in it, whenever it replaces one of them.
 */
export function afterwards<T>(
    value: pulumi.Output<T>,
    others: readonly pulumi.Output<unknown>[],
): pulumi.Output<T> {
    if (pulumi.runtime.isDryRun()) {
        return value;
    }
    // Of what an output tells as a plain promise, this alone is public: it ends, well or not, when the output does.
    const there = pulumi.isSecret(pulumi.all([...others]).apply(() => undefined));
    // The type of a value that is itself made of outputs is another one, which T is not here.
    return pulumi.all([value, there]).apply(([known]) => known) as pulumi.Output<T>;
}
