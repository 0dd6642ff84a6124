import { collectors } from "./collectors";
import type { NodeExporterSpec } from "./spec";

/** Each of its options. */
export const example: NodeExporterSpec = {
    kind: "node",
    mountPointsExclude: "/mnt/.*",
    textfileDirectory: "/var/lib/node_exporter/textfile",
    collectors,
};
