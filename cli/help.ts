import { table } from "../lint/cli/output/table";
import type { CommandDescription, CommandName } from "./commandList";
import { commandList } from "./commandList";

/** The help text of a command, or of all commands. */
export function helpText(about: CommandName | undefined): string[] {
    if (about === undefined) {
        return [
            "vigie COMMAND [options]",
            "",
            ...table(
                Object.entries(commandList).map(([name, { summary }]) => [name, summary]),
                "  ",
            ),
            "",
            "vigie COMMAND --help lists its options. With npm: npm run COMMAND -- [options]; npm start runs up.",
        ];
    }
    const { summary, options, operands }: CommandDescription = commandList[about];
    const usage = operands === undefined ? "[options]" : `${operands} [options]`;
    return [
        `vigie ${about} ${usage}: ${summary}`,
        "",
        ...table(
            Object.entries(options).map(([name, { value, help }]) => [
                `--${name}${value === undefined ? "" : ` ${value}`}`,
                help,
            ]),
            "  ",
        ),
    ];
}
