import { parseHelp } from "../../../tools/catalogue/flags/parseHelp";

describe("the flags in a help text", () => {
    it("of the Prometheus family: with a value, without one, and with no- before them", () => {
        const help = [
            "usage: server [<flags>]",
            "",
            "Flags:",
            "  -h, --[no-]help                Show context-sensitive help (also try",
            "                                 --help-long and --help-man).",
            '      --config.file="server.yml"  ',
            "      --collector.textfile.directory= ...  ",
            "      --[no-]web.enable-lifecycle  ",
            "  -o, --output=simple            Output formatter",
        ].join("\n");
        expect(parseHelp("kingpin", help)).toEqual({
            "--collector.textfile.directory": "value",
            "--config.file": "value",
            "--help": "switch",
            "--no-help": "switch",
            "--no-web.enable-lifecycle": "switch",
            "--output": "value",
            "--web.enable-lifecycle": "switch",
            "-h": "switch",
            "-o": "value",
        });
    });

    it("of Go's own reader: with a type where they want a value", () => {
        const help = [
            "Usage of server:",
            "  -config.file string",
            '    \tFile to load. (default "a.yml")',
            "  -v\tVerbose",
            "  -verify-config",
        ].join("\n");
        expect(parseHelp("go", help)).toEqual({
            "-config.file": "value",
            "-v": "boolean",
            "-verify-config": "boolean",
        });
    });

    it("of Cobra: with a type where they want a value", () => {
        const help = [
            "Flags:",
            "      --disable-reporting           Disable reporting",
            "  -h, --help                        help for run",
            '      --storage.path string         Base directory (default "data-alloy/")',
            "      --stability.level <stability_level>      Minimum stability level",
        ].join("\n");
        expect(parseHelp("cobra", help)).toEqual({
            "--disable-reporting": "boolean",
            "--help": "boolean",
            "--stability.level": "value",
            "--storage.path": "value",
        });
    });

    it("of Traefik: boolean where the default is", () => {
        const help = [
            '    --api.dashboard  (Default: "true")',
            "        Activate dashboard.",
            "",
            '    --entrypoints.<name>.address  (Default: "")',
        ].join("\n");
        expect(parseHelp("traefik", help)).toEqual({
            "--api.dashboard": "boolean",
            "--entrypoints.<name>.address": "value",
        });
    });

    it("of BusyBox: from the usage and from the list", () => {
        const help = [
            "BusyBox v1.35.0 multi-call binary.",
            "",
            "Usage: wget [-cq] [--spider] [-O FILE]",
            "\t[-n NUM] URL...",
            "",
            "\t--spider\tOnly check",
            "\t-R,-r\tRecurse",
            "\t-S    \t\tShow server response",
        ].join("\n");
        expect(parseHelp("busybox", help)).toEqual({
            "--spider": "switch",
            "-O": "value",
            "-R": "switch",
            "-S": "switch",
            "-c": "switch",
            "-n": "value",
            "-q": "switch",
            "-r": "switch",
        });
    });
});
