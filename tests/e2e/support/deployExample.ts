import { createRequire } from "node:module";
import { LocalWorkspace } from "@pulumi/pulumi/automation";

const load = createRequire(__filename);

/**
 * Runs the example `minimal` with Pulumi's Automation API alone, as somebody else's program would; to be run as a
 * process of its own. Arguments: the operation (`up`, `destroy`), the name of the stack, and the port for
 * Prometheus.
 *
 * `up` prints the changes and the outputs as JSON.
 */
async function main([operation, stackName = "", port = ""]: readonly string[]): Promise<void> {
    const stack = await LocalWorkspace.createOrSelectStack({
        stackName,
        projectName: "minimal",
        // Its resources come with its being loaded, so that has to be within an operation.
        program: () => Promise.resolve(load("../../../examples/minimal") as Record<string, unknown>),
    });
    if (operation === "destroy") {
        await stack.destroy();
        return;
    }
    await stack.setAllConfig({
        port: { value: port },
        apiToken: { value: "example-token", secret: true },
    });
    const { summary, outputs } = await stack.up();
    const values = Object.entries(outputs).map(([name, { value }]) => [name, value as unknown]);
    process.stdout.write(JSON.stringify({ changes: summary.resourceChanges, ...Object.fromEntries(values) }));
}

main(process.argv.slice(2)).catch((error: unknown) => {
    // Pulumi's own handler would take what nobody catches for said, and the process would end well.
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
});
