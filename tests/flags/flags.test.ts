import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type ImageName, images } from "../../components/images";
import { type CommandFlags, fileOf, flagsFolder, knownCommands } from "../../flags";
import { otherVersions } from "../../tools/bump/otherVersions";
import { toCapture } from "../../tools/bump/toCapture";
import { isNewer } from "../../tools/bump/version";
import { renderFlags } from "../../tools/catalogue/flags/renderFlags";
import { promisedVersion } from "../../tools/offline/labels";
import { commandLinesOf } from "./support/commandLines";
import { everyServer } from "./support/everything";
import { faultsOf } from "./support/judge";

const known = knownCommands();
const servers = everyServer();
// Many servers run the same: each line once.
const lines = [
    ...new Map(
        servers.flatMap(commandLinesOf).map((line) => [JSON.stringify(line.words), line] as const),
    ).values(),
];

describe("every command line of every container", () => {
    it("is there to be checked, for every image", () => {
        expect([...new Set(servers.map(({ image }) => image))].sort()).toEqual(
            Object.keys(images)
                .filter((image) => image !== "busybox")
                .sort(),
        );
        expect(new Set(lines.map(({ words }) => basename(words[0]!)))).toEqual(
            new Set(known.map(({ command }) => command.split(" ")[0])),
        );
    });

    it("has only flags that the program has, with a value where it wants one", () => {
        const faults = lines.flatMap(({ where, words }) =>
            faultsOf(words, known).map((fault) => `${where}: ${fault}`),
        );
        expect(faults).toEqual([]);
    });

    it("sets only variables that the program reads", () => {
        const faults = servers.flatMap(({ folder, image, service }) =>
            Object.keys(service.environment ?? {})
                // The image itself reads the file that such a variable names.
                .map((name) => name.replace(/__FILE$/, ""))
                .filter((name) => !variablesOf(image).has(name))
                .map((name) => `${folder}: ${name}`),
        );
        expect(faults).toEqual([]);
    });

    it("is refused with any one of its flags spelt wrong", () => {
        const passed = lines.flatMap(({ words }) =>
            words.flatMap((word, index) => {
                const wrong = word.replace(/^-+(?=\w)/, "$&x-");
                return faultsOf(
                    words.map((each, at) => (at === index ? wrong : each)),
                    known,
                ).length > 0 || wrong === word
                    ? []
                    : [wrong];
            }),
        );
        expect([...new Set(passed)]).toEqual([]);
    });
});

function variablesOf(image: ImageName): ReadonlySet<string> {
    return new Set(
        known.filter((each) => each.image === image).flatMap(({ environment = [] }) => environment),
    );
}

describe("a command line", () => {
    const command = (changes: Partial<CommandFlags>): CommandFlags => ({
        command: "server",
        image: "prometheus",
        version: "1.0.0",
        origin: "captured",
        dialect: "kingpin",
        flags: { "--config.file": "value", "--quiet": "switch", "--points.<name>.address": "value" },
        ...changes,
    });

    it.each([
        ["server --config.file=a --quiet", []],
        ["server --config.file a", []],
        ["/bin/server --points.http.address=:80", []],
        ["server --config.files=a", ["server has no flag --config.files"]],
        ["server --config.file", ["server wants a value for --config.file"]],
        ["server --quiet=true", ["server takes no value for --quiet"]],
        ["server --points.a.b.address=:80", ["server has no flag --points.a.b.address"]],
        ["server run", ["server takes no argument, and gets run"]],
        ["other", ["other is no command whose flags are known"]],
    ])("%s: %j", (line, faults) => {
        expect(faultsOf(line.split(" "), [command({})])).toEqual(faults);
    });

    it("may have one dash or two for Go's own flags, and true or false for a boolean", () => {
        const go = command({ dialect: "go", flags: { "-docker_only": "boolean" } });
        expect(faultsOf(["server", "--docker_only=true"], [go])).toEqual([]);
        expect(faultsOf(["server", "-docker_only=1s"], [go])).toEqual([
            "server takes true or false for -docker_only",
        ]);
    });

    it("may have flags that share a dash for BusyBox", () => {
        const rm = command({ dialect: "busybox", flags: { "-r": "switch", "-f": "switch" } });
        expect(faultsOf(["server", "-rf"], [rm])).toEqual([]);
        expect(faultsOf(["server", "-rq"], [rm])).toEqual(["server has no flag -q"]);
    });

    it("is held against the flags of its subcommand", () => {
        const check = command({
            command: "server check",
            flags: { "--lint": "value" },
            takesArguments: true,
        });
        expect(faultsOf(["server", "check", "--lint=all", "a.yml"], [command({}), check])).toEqual([]);
        expect(faultsOf(["server", "check", "--quiet"], [command({}), check])).toEqual([
            "server check has no flag --quiet",
        ]);
    });
});

describe("the files of flags", () => {
    it("are as the capture writes them", () => {
        const others = known.filter(
            (each) => readFileSync(join(flagsFolder, fileOf(each.command)), "utf8") !== renderFlags(each),
        );
        expect(others.map(({ command }) => command)).toEqual([]);
    });

    it("are named by their commands, each of which some container runs", () => {
        expect(readdirSync(flagsFolder).filter((file) => file.endsWith(".json"))).toEqual(
            known.map(({ command }) => fileOf(command)).sort(),
        );
        const run = (words: readonly string[], command: string) =>
            `${words.join(" ")} `.startsWith(`${command} `);
        const unused = known.filter(
            ({ command }) =>
                !lines.some(({ words }) => run([words[0]!.split("/").at(-1)!, ...words.slice(1)], command)),
        );
        expect(unused.map(({ command }) => command)).toEqual([]);
    });

    it("are of the version that is deployed, or of an earlier one and listed as to be captured anew", () => {
        const others = known.filter(({ image, version }) => version !== promisedVersion(images[image]));
        const listed = toCapture([], known);
        expect(listed.map(({ file }) => file)).toEqual(
            others.map(({ command }) => `flags/${fileOf(command)}`),
        );
        expect(listed.filter(({ has, deployed }) => !isNewer(deployed, has))).toEqual([]);
    });

    it("give a reason only where those of the deployed version cannot be captured", () => {
        const reasons = toCapture([], known).filter(({ reason }) => reason !== undefined);
        expect([...new Set(reasons.map(({ image }) => image))]).toEqual(Object.keys(otherVersions.flags));
    });

    it("say where what was not captured is documented", () => {
        const needing = known.filter(
            ({ origin, unlisted, environment }) =>
                origin === "documentation" || (unlisted ?? environment) !== undefined,
        );
        expect(needing.filter(({ source }) => source === undefined)).toEqual([]);
    });
});
