import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFiles } from "../../../tools/schema/files";

const root = join(__dirname, "../../..");

describe("what follows from the interfaces of the specs", () => {
    it("is as npm run schema writes it", () => {
        for (const [path, content] of Object.entries(generatedFiles())) {
            // The whole text would be thousands of lines of a difference.
            expect({ path, isCurrent: readFileSync(join(root, path), "utf8") === content }).toEqual({
                path,
                isCurrent: true,
            });
        }
        // The compiler reads the interfaces for two seconds, and for longer beside other tests.
    }, 60_000);
});
