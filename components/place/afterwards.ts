import * as pulumi from "@pulumi/pulumi";

/**
 * A value that an update takes once others are there, and that a preview takes at once.
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
    const there = new Promise<undefined>((resolve) => {
        pulumi.all([...others]).apply(() => resolve(undefined));
    });
    // The type of a value that is itself made of outputs is another one, which T is not here.
    return pulumi.all([value, there]).apply(([known]) => known) as pulumi.Output<T>;
}
