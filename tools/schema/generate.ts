import { join } from "node:path";
import {
    AnnotatedNodeParser,
    createFormatter,
    createParser,
    createProgram,
    DEFAULT_CONFIG,
    type Definition,
    ExtendedAnnotationsReader,
    type NodeParser,
    SchemaGenerator,
    type SubNodeParser,
} from "ts-json-schema-generator";
import { AlertNamesParser } from "./alertNames";
import { DerivedUnionParser } from "./derivedUnion";
import { ExtendedInterfaceParser } from "./extendedInterface";

/** A JSON Schema with what our own tags say, see `components/schema/types.ts`. */
export interface TypeSchema extends Omit<
    Definition,
    "properties" | "items" | "anyOf" | "additionalProperties"
> {
    properties?: Record<string, TypeSchema>;
    items?: TypeSchema;
    anyOf?: TypeSchema[];
    additionalProperties?: TypeSchema | boolean;
    /** The rule of a map's keys. */
    keys?: string;
    /** Whether the whole has a rule, whatever it is made of. */
    leaf?: boolean;
    /** What a fault says where it is missing. */
    missing?: string;
    /** Whether no two objects of a list have it in common. */
    unique?: boolean;
}

/** Every type that a stack's configuration is made of, by name. */
export type TypeSchemas = Readonly<Record<string, TypeSchema>>;

/** A stack as a file says it, from which all types but few are reached. */
export const rootType = "StackConfiguration";

/** A stack as a program says it. */
export const programType = "MonitoringSpec";

const folder = join(__dirname, "../..");

const config = {
    ...DEFAULT_CONFIG,
    // With the fields that parts add to the configuration.
    path: join(folder, "components/{stackConfiguration,*/spec}.ts"),
    tsconfig: join(__dirname, "tsconfig.json"),
    type: rootType,
    expose: "export" as const,
    topRef: true,
    jsDoc: "extended" as const,
    sortProps: false,
    skipTypeCheck: true,
    extraTags: ["keys", "leaf", "missing", "unique"],
};

/** Reads the interfaces of the specs, with their docstrings. */
export function readTypes(): TypeSchemas {
    const program = createProgram(config);
    const parser = createParser(program, config, (chain) => {
        chain.addNodeParser(new AlertNamesParser());
        const members = chain as unknown as NodeParser;
        chain.addNodeParser(new DerivedUnionParser("ExporterSpec", program.getTypeChecker(), members));
        const annotations = new ExtendedAnnotationsReader(
            program.getTypeChecker(),
            new Set(config.extraTags),
        );
        const annotated = new AnnotatedNodeParser(chain as unknown as SubNodeParser, annotations);
        chain.addNodeParser(
            new ExtendedInterfaceParser("MonitoringParts", program.getTypeChecker(), annotated, false),
        );
    });
    const generator = new SchemaGenerator(program, parser, createFormatter(config), config);
    const definitions = [rootType, programType].map((type) => generator.createSchema(type).definitions);
    return Object.assign({}, ...definitions) as TypeSchemas;
}
