import { table } from "./report/table";
import type { CommandDescription, CommandName } from "./commandList";
import { commandList } from "./commandList";

/** The help, of a command or of all. */
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
            "vigie COMMAND --help tells its options. Through npm: npm run COMMAND -- [options]; npm start is up.",
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
