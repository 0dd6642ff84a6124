import { above, at, type Steps } from "../panels";
import { chosen } from "../variables";

/** The part of all processors' time that is not idle, by instance. */
export const cpuUsed = `1 - avg by (instance) (rate(${chosen("node_cpu_seconds_total", 'mode="idle"')}[$__rate_interval]))`;

/** The part of the memory that programs cannot get any more, by instance. */
export const memoryUsed = `1 - ${chosen("node_memory_MemAvailable_bytes")} / ${chosen("node_memory_MemTotal_bytes")}`;

/** How many processors there are, by instance. */
export const cores = `count by (instance) (${chosen("node_cpu_seconds_total", 'mode="idle"')})`;

/** The file systems that can fill up: neither in memory nor read-only, nor images that are full by nature. */
const realDisks = 'fstype!~"tmpfs|ramfs|overlay|squashfs|iso9660|erofs|autofs|nsfs"';

/** A metric of the file systems that can fill up. */
export function onDisks(metric: string): string {
    return chosen(metric, realDisks);
}

/** The part of each file system that ordinary users cannot write to any more; one that is mounted twice counts once. */
export const diskUsed =
    "max by (instance, device, mountpoint) (" +
    `1 - ${onDisks("node_filesystem_avail_bytes")} / ${onDisks("node_filesystem_size_bytes")})`;

/** Colours of it, by the alerts about what is free. */
export const diskSteps: Steps = above(
    ["orange", at("DiskSpaceLow", { ofWhatIsLeft: true })],
    ["red", at("DiskSpaceCritical", { ofWhatIsLeft: true })],
);

/** A counter of network interfaces per second, but for those that exist in the host alone. */
export function onInterfaces(counter: string): string {
    return `rate(${chosen(counter, 'device!~"lo|veth.*|br-.*|docker.*|cali.*|flannel.*|cni.*|tap.*|dummy.*|ifb.*"')}[$__rate_interval])`;
}

/** A counter of disks per second, but for those in memory and in files. */
export function onDevices(counter: string): string {
    return `rate(${chosen(counter, 'device!~"(loop|ram|zram|nbd|sr|fd|dm-).*"')}[$__rate_interval])`;
}
