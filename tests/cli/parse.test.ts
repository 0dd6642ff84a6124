import { helpText } from "../../cli/help";
import { parse } from "../../cli/parse";

test("options have their defaults", () => {
    expect(parse(["up"])).toEqual({
        command: "up",
        options: {
            stack: "dev",
            yes: false,
            refresh: false,
            json: false,
            out: "",
            name: "",
            generate: "",
            remove: false,
            revision: "",
            operands: [],
        },
    });
    expect(parse(["render"])).toMatchObject({ options: { out: "rendered" } });
});

test("options are read", () => {
    expect(parse(["up", "--stack", "prod", "--refresh", "--json"])).toMatchObject({
        options: { stack: "prod", refresh: true, json: true },
    });
    expect(parse(["down", "--yes"])).toMatchObject({ command: "down", options: { yes: true } });
});

test("what stands after a command is kept in order, where it takes any", () => {
    expect(parse(["dashboards", "add", "1860", "--revision", "37", "893"])).toMatchObject({
        command: "dashboards",
        options: { operands: ["add", "1860", "893"], revision: "37" },
    });
    expect(helpText("dashboards")[0]).toBe(
        "vigie dashboards add ID… | update [ID…] | fetch | list [options]: " +
            "lock, download and list community dashboards of grafana.com",
    );
});

test.each([
    [
        ["up", "--frce"],
        "up: Unknown option '--frce'\nKnown options: --stack, --refresh, --json, --help, --yes.",
    ],
    [["password", "--json"], "password: Unknown option '--json'\nKnown options: --stack, --help."],
    [["up", "now"], "up: Unexpected argument 'now'."],
    [["up", "--stack", "a/b"], '--stack must be letters, digits, -, _ and ., got "a/b"'],
    [
        ["destroy"],
        "Unknown command destroy. Known commands: up, preview, down, status, password, doctor, secret, render, test, dashboards, lint.",
    ],
])("%j is refused with what there is", (args, message) => {
    expect(() => parse(args)).toThrow(message);
});

test("every way of asking for help is understood", () => {
    for (const args of [[], ["--help"], ["-h"], ["help"]]) {
        expect(parse(args)).toEqual({ command: "help", about: undefined });
    }
    for (const args of [
        ["up", "--help"],
        ["help", "up"],
        ["up", "-h", "--json"],
    ]) {
        expect(parse(args)).toEqual({ command: "help", about: "up" });
    }
});

test("the help names each command, and each option of one", () => {
    expect(helpText(undefined)[2]).toBe("  up          create or update the stack");
    expect(helpText("down")).toEqual([
        "vigie down [options]: remove the stack and its data",
        "",
        "  --stack NAME  the stack; dev by default",
        "  --json        print the result as JSON",
        "  --help        print this",
        "  --yes         do not ask for confirmation",
    ]);
});
