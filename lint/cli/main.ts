import { lintHelp } from "./explain";
import { runLint } from "./runLint";

const usageError = 2;

/** The command of the package where it is installed without the project around it; resolves to the exit code. */
export async function main(args: readonly string[]): Promise<number> {
    const [command, ...rest] = args;
    // Whoever has read enough closes the pipe: `vigie lint … | head`.
    process.stdout.on("error", () => process.exit(0));
    if (command === "lint") {
        return await runLint(rest);
    }
    if (command === undefined || command === "help" || command === "--help" || command === "-h") {
        process.stdout.write(
            `${lintHelp().join("\n")}\n\nThe commands that deploy a stack are those of a checkout of the project.\n`,
        );
        return 0;
    }
    process.stderr.write(
        `There is no command ${command} in the installed package: it has lint.\n` +
            "The commands that deploy a stack are those of a checkout of the project.\n",
    );
    return usageError;
}
