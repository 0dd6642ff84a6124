import type { Re2, UniqueList } from "../../schema/types";
import type { PlainDirectory } from "../../spec/scrapeJob";
import type { ExporterCommon } from "../common";

/** A collector of node_exporter that is off by default and works in a container. */
export type NodeCollector = string;

/**
 * The host: CPU, memory, disks and network. https://github.com/prometheus/node_exporter
 *
 * The host's name in `node_uname_info` is the container's.
 */
export interface NodeExporterSpec extends ExporterCommon {
    kind: "node";
    /** Anchored regular expression of mount points to exclude; virtual and container mounts by default. */
    mountPointsExclude?: Re2;
    /** Folder on the host with `*.prom` files that programs such as cron jobs write; none by default. */
    textfileDirectory?: PlainDirectory;
    /** Collectors in addition to the default ones, `["systemd", "processes"]`. */
    collectors?: UniqueList<NodeCollector>;
}
