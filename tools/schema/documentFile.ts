import { rootType, type TypeSchema, type TypeSchemas } from "./generate";
import { partsIn, partsOf } from "./parts";
import { typeInWords } from "./words";

/** Nothing here is compared with what prettier would make of it. */
const [begin, end] = ["<!-- prettier-ignore-start -->", "<!-- prettier-ignore-end -->"];

const introduction = `# Configuration reference

Every setting of a stack: the keys below \`vigie:\` in \`Pulumi.<stack>.yaml\`, and the fields of the library's
\`MonitoringSpec\`, which are called the same. What is set wrongly is refused by the preview, all faults at once. Editors
with the YAML language server complete and check the stack files by \`vigie.schema.json\`, which their first line names.

A field marked **secret** holds no value but the name of one, \`{ secret: smtpPassword }\`; \`npm run secret\` encrypts the
value. Fields in bold are required. Written by \`npm run schema\` from the interfaces in \`components/\`.
`;

/** The reference of the configuration: a table for the settings, and one for each part. */
export function documentFile(types: TypeSchemas): string {
    const parts = partsOf(rootType, types);
    const sections = parts.map(({ name, schema }) => {
        const isRoot = name === rootType;
        const text = isRoot ? "" : `${oneLine(schema.description ?? "")}\n\n`;
        return `## ${isRoot ? "Settings" : name}\n\n${text}${tableOf(schema, types)}`;
    });
    return `${introduction}\n${begin}\n\n${sections.join("\n\n")}\n\n${end}\n`;
}

function tableOf(schema: TypeSchema, types: TypeSchemas): string {
    const rows = Object.entries(schema.properties ?? {}).map(([key, own]) => {
        const name = schema.required?.includes(key) === true ? `**\`${key}\`**` : `\`${key}\``;
        return `| ${name} | ${cell(typeInWords(own, types))} | ${cell(meaningOf(own, types))} |`;
    });
    return rows.length === 0
        ? "Nothing else."
        : ["| Field | Type | Meaning and default |", "| --- | --- | --- |", ...rows].join("\n");
}

/** A field's own words; those of the part that it holds where it has none. */
function meaningOf(own: TypeSchema, types: TypeSchemas): string {
    const [part, ...others] = partsIn(own, types);
    const ofPart = own.items === undefined && others.length === 0 ? part?.schema.description : undefined;
    return oneLine(own.description ?? ofPart ?? "");
}

function oneLine(text: string): string {
    return text.replace(/\s*\n\s*/g, " ").trim();
}

function cell(text: string): string {
    return text.replace(/\|/g, "\\|");
}
