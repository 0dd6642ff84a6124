import { recipeHash } from "../../../tools/offline";
import { ensureImages } from "../../../cli/toolchain/images";
import { type StubCommands, stubCommands, withEnvironment } from "./stubCommand";

const exporter = "prom/node-exporter:v1.12.1";

/** A docker command: which images it has (with their labels), and whether it can pull. */
function docker(commands: StubCommands, present: Record<string, object>, pulls: boolean): void {
    const inspections = Object.entries(present).map(
        ([reference, labels]) => `*"inspect"*" ${reference}") echo '${JSON.stringify(labels)}' ;;`,
    );
    const refusal = "echo 'Error response from daemon: lookup registry: no such host' >&2; exit 1";
    commands.add(
        "docker",
        [
            'case "$*" in',
            ...inspections,
            "*inspect*) exit 1 ;;",
            `pull*) ${pulls ? "true" : refusal} ;;`,
            "esac",
        ].join("\n"),
    );
}

describe("an image", () => {
    let commands = stubCommands();
    const said: string[] = [];
    const ensure = (reference: string): ReturnType<typeof ensureImages> =>
        ensureImages([reference], (line) => said.push(line));
    const pulls = (): string[] => commands.calls().filter((call) => call.startsWith("docker pull"));
    beforeEach(() => {
        commands = stubCommands();
        said.length = 0;
    });
    withEnvironment(() => ({ PATH: `${commands.folder}:/usr/bin:/bin` }));

    it("that the engine has is used as it is", async () => {
        docker(commands, { [exporter]: { maintainer: "someone" } }, false);
        await expect(ensure(exporter)).resolves.toEqual([{ reference: exporter, source: "present" }]);
        expect(pulls()).toEqual([]);
        expect(said).toEqual([]);
    });

    it("without any labels counts as the engine's own", async () => {
        commands.add("docker", "echo null");
        await expect(ensure(exporter)).resolves.toEqual([{ reference: exporter, source: "present" }]);
    });

    it("that was built here from the same recipe is used, and what it holds is reported again", async () => {
        const labels = {
            "vigie.offline": "true",
            "vigie.offline.recipe": recipeHash(exporter),
            "vigie.offline.note": "version 1 from Debian, not 2",
        };
        docker(commands, { [exporter]: labels }, false);
        await expect(ensure(exporter)).resolves.toEqual([
            { reference: exporter, source: "present", holds: "version 1 from Debian, not 2" },
        ]);
        expect(said).toEqual([`${exporter} holds: version 1 from Debian, not 2`]);
        expect(pulls()).toEqual([]);
    });

    it("that was built here from another recipe is got anew", async () => {
        docker(commands, { [exporter]: { "vigie.offline": "true", "vigie.offline.recipe": "old" } }, true);
        await expect(ensure(exporter)).resolves.toEqual([{ reference: exporter, source: "pulled" }]);
        expect(pulls()).toHaveLength(1);
    });

    it("that is absent is pulled before anything else", async () => {
        docker(commands, {}, true);
        await expect(ensure(exporter)).resolves.toEqual([{ reference: exporter, source: "pulled" }]);
        expect(pulls()).toEqual([`docker pull --quiet ${exporter}`]);
        expect(said[0]).toBe(`docker pull ${exporter}`);
    });

    it("that can be neither pulled nor built is omitted, with both reasons", async () => {
        docker(commands, {}, false);
        const [outcome] = await ensure("example/unknown:v1");
        expect(outcome).toEqual({
            reference: "example/unknown:v1",
            unavailable: [
                "docker pull example/unknown:v1: lookup registry: no such host",
                "building example/unknown:v1: no recipe builds it where registries cannot be reached",
            ].join("; "),
        });
        expect(said.at(-1)).toBe("example/unknown:v1 is omitted");
    });

    it("does not keep the next one from being had", async () => {
        docker(commands, { [exporter]: {} }, false);
        const outcomes = await ensureImages(["example/unknown:v1", exporter], () => undefined);
        expect(outcomes[1]).toEqual({ reference: exporter, source: "present" });
    });
});
