import { above, at, type Steps } from "../panels";
import { chosen } from "../variables";

/** CPU usage over all cores, by instance. */
export const cpuUsed = `1 - avg by (instance) (rate(${chosen("node_cpu_seconds_total", 'mode="idle"')}[$__rate_interval]))`;

/** Memory usage, by instance. */
export const memoryUsed = `1 - ${chosen("node_memory_MemAvailable_bytes")} / ${chosen("node_memory_MemTotal_bytes")}`;

/** Number of CPU cores, by instance. */
export const cores = `count by (instance) (${chosen("node_cpu_seconds_total", 'mode="idle"')})`;

/** The file systems that can fill up: neither in memory nor read-only images. */
const realDisks = 'fstype!~"tmpfs|ramfs|overlay|squashfs|iso9660|erofs|autofs|nsfs"';

/** A metric of the file systems that can fill up. */
export function onDisks(metric: string): string {
    return chosen(metric, realDisks);
}

/** Usage of each file system; one that is mounted twice counts once. */
export const diskUsed =
    "max by (instance, device, mountpoint) (" +
    `1 - ${onDisks("node_filesystem_avail_bytes")} / ${onDisks("node_filesystem_size_bytes")})`;

/** Colours of disk usage, by the alerts about free space. */
export const diskSteps: Steps = above(
    ["orange", at("DiskSpaceLow", { ofWhatIsLeft: true })],
    ["red", at("DiskSpaceCritical", { ofWhatIsLeft: true })],
);

/** Per-second rate of a counter of physical network interfaces. */
export function onInterfaces(counter: string): string {
    return `rate(${chosen(counter, 'device!~"lo|veth.*|br-.*|docker.*|cali.*|flannel.*|cni.*|tap.*|dummy.*|ifb.*"')}[$__rate_interval])`;
}

/** Per-second rate of a counter of physical disks. */
export function onDevices(counter: string): string {
    return `rate(${chosen(counter, 'device!~"(loop|ram|zram|nbd|sr|fd|dm-).*"')}[$__rate_interval])`;
}
