import { table } from "../../cli/report/table";
import { optionList } from "./options";
import { registry } from "./registry";

/** What a check is about. */
export function explanation(code: string): string[] | undefined {
    const check = registry.get(code.toUpperCase());
    return (
        check && [
            `${check.code} ${check.name} (${check.severity})`,
            "",
            check.reason,
            check.mend,
            ...(check.example === undefined ? [] : ["", "Found in:", ...indented(check.example)]),
            ...(check.mended === undefined ? [] : ["", "Mended:", ...indented(check.mended)]),
        ]
    );
}

/** All checks, a line each. */
export function checkList(): string[] {
    return table(
        [...registry.values()].map(({ code, severity, name, reason }) => [code, severity, name, reason]),
    );
}

/** How `vigie lint` is used. */
export function lintHelp(): string[] {
    return [
        "vigie lint FILES… [options]: find what is wrong in Prometheus and Loki rules, Grafana dashboards and Alertmanager routes",
        "",
        "FILES are files, folders and globs; what a file is, its content says. Without FILES, in a checkout of Vigie:",
        "the rules, dashboards and routes of the stacks that are configured there.",
        "",
        ...table(
            Object.entries(optionList).map(([name, option]) => [
                `--${name}${"value" in option ? ` ${option.value}` : ""}`,
                option.help,
            ]),
            "  ",
        ),
        "",
        "Exit code: 0, 1 where there are errors (with --strict also warnings), 2 where the command is not understood.",
    ];
}

function indented(text: string): string[] {
    return text.split("\n").map((line) => `    ${line}`);
}
