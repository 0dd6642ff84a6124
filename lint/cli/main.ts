import { lintHelp } from "./explain";
import { runLint } from "./runLint";

const usageError = 2;

/** The `vigie` command of the installed package; resolves to the exit code. */
export async function main(args: readonly string[]): Promise<number> {
    const [command, ...rest] = args;
    // The reader may close the pipe early: `vigie lint … | head`.
    process.stdout.on("error", () => process.exit(0));
    if (command === "lint") {
        return await runLint(rest);
    }
    if (command === undefined || command === "help" || command === "--help" || command === "-h") {
        process.stdout.write(
            `${lintHelp().join("\n")}\n\nThe commands that deploy a stack need a checkout of the project.\n`,
        );
        return 0;
    }
    process.stderr.write(
        `The installed package has no command ${command}; it has lint.\n` +
            "The commands that deploy a stack need a checkout of the project.\n",
    );
    return usageError;
}
