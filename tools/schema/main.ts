import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFiles } from "./files";

/** Writes what follows from the interfaces of the specs, and says what it wrote. */
for (const [path, content] of Object.entries(generatedFiles())) {
    writeFileSync(join(__dirname, "../..", path), content);
    console.log(path);
}
