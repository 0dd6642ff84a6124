import { oneOf } from "../../spec/rules";
import type { ExporterDefinition } from "../definition";
import { nobody } from "../nobody";
import { collectors } from "./collectors";
import { example } from "./example";
import type { NodeExporterSpec } from "./spec";

/** Where the exporter sees the root of the host. */
const host = "/host";

/** Folders of the system and of containers; the disk below `/var/lib/docker` itself stays. */
const defaultExclude = "/(dev|proc|run|snap|sys|var/lib/containers/storage/.+|var/lib/docker/.+)(/.*)?";

/** Those that ask the host's D-Bus. */
const busCollectors = ["logind", "systemd"];

/**
 * https://github.com/prometheus/node_exporter/tree/v1.12.1
 *
 * The exporter is in the stack's network, not in the host's: there, two stacks would fight over one port, which
 * would be open to other machines besides. It shows the host's network all the same: `/proc/net` leads a reader to
 * the network of its own container, so `/proc/1/net`, the host's, is mounted in its place, and what would ask the
 * kernel instead of reading files is told to read. What the kernel answers for the reader's own network whatever
 * file is read, the connection tracking, is off. Neither the host's process table nor any capability is needed.
 *
 * Disks that are mounted on the host later show up where the host's root is a shared mount, as systemd has it: the
 * engine itself mounts a folder that holds its data as `rslave`.
 */
export const node: ExporterDefinition<NodeExporterSpec> = {
    port: 9100,
    user: nobody,
    memoryMegabytes: 128,
    health: { path: "/" },
    example,
    rules: { NodeCollector: oneOf(...collectors) },
    run: (spec) => ({
        command: [
            `--path.rootfs=${host}`,
            `--path.procfs=${host}/proc`,
            `--path.sysfs=${host}/sys`,
            `--path.udev.data=${host}/run/udev/data`,
            "--no-collector.netdev.netlink",
            "--no-collector.arp.netlink",
            "--no-collector.conntrack",
            `--collector.filesystem.mount-points-exclude=^(?:${spec.mountPointsExclude ?? defaultExclude})$`,
            ...(spec.textfileDirectory === undefined
                ? []
                : [`--collector.textfile.directory=${host}${spec.textfileDirectory}`]),
            ...(spec.collectors ?? []).map((collector) => `--collector.${collector}`),
        ],
        ...((spec.collectors ?? []).some((collector) => busCollectors.includes(collector)) && {
            environment: { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${host}/run/dbus/system_bus_socket` },
        }),
        hostMounts: [
            { source: "/", target: host },
            { source: "/proc/1/net", target: `${host}/proc/net` },
        ],
    }),
};
