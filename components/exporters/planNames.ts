import { definitionOf, type ExporterSpec } from "./kinds";

/** Name of an exporter in its stack, and of its scrape job. */
export function nameOf(spec: ExporterSpec): string {
    return spec.name ?? spec.kind;
}

/** Name of an exporter in the stack's network: `redis-exporter`, even if its spec already has that name; `cadvisor`. */
export function aliasOf(spec: ExporterSpec): string {
    const name = nameOf(spec);
    const ending = definitionOf(spec).aliasEnding ?? "-exporter";
    return name.endsWith(ending) ? name : `${name}${ending}`;
}
