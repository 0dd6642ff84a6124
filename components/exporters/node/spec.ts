import type { ExporterCommon } from "../common";

/**
 * The host: processor, memory, disks, network. https://github.com/prometheus/node_exporter
 *
 * The host's name in `node_uname_info` is the container's.
 */
export interface NodeExporterSpec extends ExporterCommon {
    kind: "node";
    /** Anchored regular expression of mount points left out; the host's virtual and container mounts by default. */
    mountPointsExclude?: string;
    /** Folder on the host with `*.prom` files that programs such as cron jobs write; none by default. */
    textfileDirectory?: string;
    /** Collectors beside the standard ones, `["systemd", "processes"]`. */
    collectors?: readonly string[];
}
