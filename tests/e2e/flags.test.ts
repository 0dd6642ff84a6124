import { images } from "../../components/images";
import { knownCommands } from "../../flags";
import { programs } from "../../tools/catalogue/flags/programs";
import { readFlags } from "../../tools/catalogue/flags/readFlags";
import { ensureImages } from "../../cli/toolchain";

const captured = knownCommands().filter(({ origin }) => origin === "captured");

describe("the flags that were captured", () => {
    beforeAll(async () => {
        await ensureImages([...new Set(captured.map(({ image }) => images[image]))], console.error);
    });

    it("are those of every program that can be asked", () => {
        expect(captured.map(({ command }) => command).sort()).toEqual(
            programs.map(({ command }) => command).sort(),
        );
    });

    it.each(programs.map((program) => [program.command, program] as const))(
        "are what the image's own program tells, for %s",
        async (command, program) => {
            const { dialect, flags, image, takesArguments, version } = captured.find(
                (each) => each.command === command,
            )!;
            const written = { command, dialect, flags, image, takesArguments, version, origin: "captured" };
            const told = await readFlags(program);
            if (told.version === version) {
                expect(told).toEqual(written);
            } else {
                // To be captured anew (`tools/bump/toCapture.ts`): what the project could use must still be there.
                expect(told.flags).toMatchObject(flags);
            }
        },
    );
});
