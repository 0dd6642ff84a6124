import type { ExporterKind as KindWithRules } from "../../rules";
import type { ImageName } from "../images";
import * as catalogue from "./catalogue";
import type { LeafRule } from "../schema/commonRules";
import type { ExporterDefinition } from "./definition";

type SpecOf<Definition> = Definition extends ExporterDefinition<infer Spec> ? Spec : never;

/** The kind of an exporter: the name of its definition, its folder and its image. */
export type ExporterKind = keyof typeof catalogue;

/** An exporter of the catalogue, and what it monitors. */
export type ExporterSpec = SpecOf<(typeof catalogue)[ExporterKind]>;

/** The compiler rejects a definition whose name is not its spec's kind, or that has no image or no rules. It also rejects
 *  rules without a definition. */
const definitions: {
    readonly [Kind in KindWithRules & ImageName]: ExporterDefinition<Extract<ExporterSpec, { kind: Kind }>>;
} = catalogue satisfies Record<KindWithRules, unknown>;

/** The available kinds of exporters, sorted. */
export const exporterKinds = Object.keys(definitions).sort() as ExporterKind[];

/** A valid spec of each kind, with all of its options. */
export const exampleSpecs: readonly ExporterSpec[] = exporterKinds.map((kind) => definitions[kind].example);

/** Rules of the types that only the specs of single kinds use. */
export const kindRules = Object.assign(
    {},
    ...exporterKinds.map((kind) => definitions[kind].rules ?? {}),
) as Readonly<Record<string, LeafRule | undefined>>;

/** The definition of the exporter that a spec selects. */
export function definitionOf(spec: ExporterSpec): ExporterDefinition<ExporterSpec> {
    return definitions[spec.kind];
}
