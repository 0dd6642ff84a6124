import { alertingPart } from "../alerting/part";
import { edgePart } from "../edge/part";
import { exportersPart } from "../exporters/part";
import { grafanaPart } from "../grafana/part";
import { logsPart } from "../logs/part";
import { prometheusPart } from "../prometheus/part";

/** The parts of a stack, in the order in which their servers are listed. */
export const registry = {
    prometheus: prometheusPart,
    exporters: exportersPart,
    alerting: alertingPart,
    grafana: grafanaPart,
    logs: logsPart,
    edge: edgePart,
} as const;

/** The name of a part: its field in a spec, its `vigie:` key and its folder. */
export type PartKey = keyof typeof registry;
