import { programType, rootType, type TypeSchemas } from "./generate";

/** Tags of ours, which mean nothing to an editor. */
const ownTags: readonly string[] = ["keys", "leaf", "missing", "unique"];

/** Types that stack files do not have, or whose fields are keys of their own there. */
const notInFiles: readonly string[] = [rootType, programType, "RuleFile"];

/** A JSON Schema of `Pulumi.<stack>.yaml`, by which editors complete and check the settings. */
export function editorFile(types: TypeSchemas): string {
    const definitions = Object.entries(types).filter(([name]) => !notInFiles.includes(name));
    const schema = {
        $schema: "http://json-schema.org/draft-07/schema#",
        title: "Settings of a Vigie stack",
        description:
            "Pulumi.<stack>.yaml; docs/configuration.md has every setting. Written by npm run schema.",
        type: "object",
        properties: {
            config: {
                type: "object",
                properties: Object.fromEntries(
                    Object.entries(types[rootType]?.properties ?? {}).map(([key, own]) => [
                        `vigie:${key}`,
                        own,
                    ]),
                ),
                // Other programs and providers have settings of their own.
                patternProperties: { "^(?!vigie:)[^:]+:.": {} },
                additionalProperties: false,
            },
        },
        definitions: Object.fromEntries(definitions),
    };
    return `${JSON.stringify(schema, withoutOwnTags, 1)}\n`;
}

/** Leaves out our tags, but not fields of that name: those are schemas. */
function withoutOwnTags(key: string, value: unknown): unknown {
    return ownTags.includes(key) && typeof value !== "object" ? undefined : value;
}
