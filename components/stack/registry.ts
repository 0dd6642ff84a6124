import { alertingPart } from "../alerting/part";
import { edgePart } from "../edge/part";
import { exportersPart } from "../exporters/part";
import { grafanaPart } from "../grafana/part";
import { logsPart } from "../logs/part";
import type { Part } from "../part";
import { prometheusPart } from "../prometheus/part";
import { pushgatewayPart } from "../pushgateway/part";
import type { MonitoringParts, MonitoringSpec } from "../monitoringSpec";

/** The parts of a stack, in the order in which their servers are listed. */
export const registry = {
    prometheus: prometheusPart,
    exporters: exportersPart,
    alerting: alertingPart,
    grafana: grafanaPart,
    logs: logsPart,
    pushgateway: pushgatewayPart,
    edge: edgePart,
} as const satisfies { readonly [Key in keyof MonitoringParts]: Part };

/** The name of a part: its field in a spec, its `vigie:` key and its folder. */
export type PartKey = keyof typeof registry;

/** Every part with its key. */
export function partEntries(): [PartKey, Part][] {
    return Object.entries(registry) as [PartKey, Part][];
}

/** A valid spec of each part that a stack lacks by default. */
export function exampleParts(): Partial<MonitoringSpec> {
    return Object.assign({}, ...partEntries().map(([, { example }]) => example)) as Partial<MonitoringSpec>;
}
