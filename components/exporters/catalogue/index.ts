import type { ImageName } from "../../images";
import type { ExporterKind, ExporterSpec } from "../../spec/exporters";
import type { ExporterDefinition } from "../definition";
import { blackbox } from "./blackbox";
import { cadvisor } from "./cadvisor";
import { elasticsearch } from "./elasticsearch";
import { kafka } from "./kafka";
import { mysql } from "./mysql";
import { node } from "./node";
import { postgres } from "./postgres";
import { redis } from "./redis";

type Catalogue = {
    readonly [Kind in ExporterKind & ImageName]: ExporterDefinition<Extract<ExporterSpec, { kind: Kind }>>;
};

const catalogue: Catalogue = { node, cadvisor, redis, postgres, mysql, kafka, blackbox, elasticsearch };

/** The kinds of exporters that there are. */
export const exporterKinds = Object.keys(catalogue) as ExporterKind[];

/** What is known of the exporter that a spec asks for. */
export function definitionOf(spec: ExporterSpec): ExporterDefinition<ExporterSpec> {
    return catalogue[spec.kind];
}
