import { table } from "./output/table";
import { optionList } from "./options";
import { registry } from "./registry";

/** Describes a check. */
export function explanation(code: string): string[] | undefined {
    const check = registry.get(code.toUpperCase());
    return (
        check && [
            `${check.code} ${check.name} (${check.severity})`,
            "",
            check.reason,
            check.fix,
            ...(check.example === undefined ? [] : ["", "Example:", ...indented(check.example)]),
            ...(check.fixed === undefined ? [] : ["", "Fixed:", ...indented(check.fixed)]),
        ]
    );
}

/** All checks, a line each. */
export function checkList(): string[] {
    return table(
        [...registry.values()].map(({ code, severity, name, reason }) => [code, severity, name, reason]),
    );
}

/** The help of `vigie lint`. */
export function lintHelp(): string[] {
    return [
        "vigie lint FILES… [options]: finds faults in Prometheus and Loki rules, Grafana dashboards and Alertmanager routes",
        "",
        "FILES are files, folders and globs; the content decides the kind of a file. Without FILES, in a checkout of Vigie,",
        "it lints the rules, dashboards and routes of the configured stacks.",
        "",
        ...table(
            Object.entries(optionList).map(([name, option]) => [
                `--${name}${"value" in option ? ` ${option.value}` : ""}`,
                option.help,
            ]),
            "  ",
        ),
        "",
        "Exit code: 0; 1 on errors (with --strict also on warnings); 2 on an invalid command line.",
    ];
}

function indented(text: string): string[] {
    return text.split("\n").map((line) => `    ${line}`);
}
