import { documentFile } from "./documentFile";
import { editorFile } from "./editorFile";
import { fieldsFile } from "./fieldsFile";
import { readTypes } from "./generate";

/** Every file that follows from the interfaces, by its path in the project. */
export function generatedFiles(): Record<string, string> {
    const types = readTypes();
    return {
        "components/schema/fields.json": fieldsFile(types),
        "vigie.schema.json": editorFile(types),
        "docs/configuration.md": documentFile(types),
    };
}
