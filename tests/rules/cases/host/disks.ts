import type { diskAlerts } from "../../../../rules/host/disks";
import type { AlertCase, Series } from "../../support/alertCase";
import { at, critical, warning } from "./instance";

const on = (mountpoint: string, fstype = "ext4") =>
    `{${at},device="/dev/sda1",fstype="${fstype}",mountpoint="${mountpoint}"}`;

const labelsOn = (mountpoint: string) => ({
    device: "/dev/sda1",
    fstype: "ext4",
    mountpoint,
});

/** A file system of 100 GB. */
const disk = (
    available: string,
    mountpoint = "/",
    fstype?: string,
    readonly = "0x20",
    size = "100e9x20",
): Series => ({
    [`node_filesystem_avail_bytes${on(mountpoint, fstype)}`]: available,
    [`node_filesystem_size_bytes${on(mountpoint, fstype)}`]: size,
    [`node_filesystem_readonly${on(mountpoint, fstype)}`]: readonly,
});

/** A file system of 100 kB. */
const small = (available: string, minutes: number, mountpoint = "/", fstype?: string, readonly = 0): Series =>
    disk(available, mountpoint, fstype, `${readonly}x${minutes}`, `100000x${minutes}`);

/** A file system of 1000 files. */
const inodes = (free: string, mountpoint = "/", fstype?: string, readonly = "0x60"): Series => ({
    [`node_filesystem_files_free${on(mountpoint, fstype)}`]: free,
    [`node_filesystem_files${on(mountpoint, fstype)}`]: "1000x60",
    [`node_filesystem_readonly${on(mountpoint, fstype)}`]: readonly,
});

const readonly = (mountpoint: string, fstype?: string) => `node_filesystem_readonly${on(mountpoint, fstype)}`;

const failing = (error: string) =>
    `node_filesystem_device_error{${at},device="server:/export",device_error="${error}",fstype="nfs4",mountpoint="/mnt"}`;

const queue = (device: string) => `node_disk_io_time_weighted_seconds_total{${at},device="${device}"}`;

const array = (active: string): Series => ({
    [`node_md_disks_required{${at},device="md0"}`]: "2x60",
    [`node_md_disks{${at},device="md0",state="active"}`]: active,
    [`node_md_disks{${at},device="md0",state="failed"}`]: "0x60",
    [`node_md_disks{${at},device="md0",state="spare"}`]: "0x60",
});

export const diskCases: Record<keyof typeof diskAlerts, AlertCase> = {
    DiskSpaceLow: {
        series: disk("50e9x4 14.25e9x9 50e9x5"),
        firesAt: 10,
        firing: [
            {
                labels: { ...warning, ...labelsOn("/") },
                summary: "Disk space on / of node is low",
                description: "14 % of /dev/sda1 is free, below 15 % for more than 5 minutes.",
            },
        ],
        resolvesAt: 15,
        quiet: [disk("15e9x20"), disk("1e9x20", "/run", "tmpfs"), disk("1e9x20", "/mnt", "ext4", "1x20")],
    },
    DiskSpaceCritical: {
        series: disk("50e9x4 4.25e9x9 50e9x5"),
        firesAt: 10,
        firing: [
            {
                labels: { ...critical, ...labelsOn("/") },
                summary: "Disk space on / of node is critically low",
                description:
                    "4.2 % of /dev/sda1 is free, below 5 % for more than 5 minutes. At 0 % databases stop and data is lost.",
            },
        ],
        resolvesAt: 15,
        quiet: [disk("5e9x20"), disk("1e9x20", "/run", "tmpfs"), disk("1e9x20", "/mnt", "ext4", "1x20")],
    },
    DiskFillingUp: {
        // "/" was at rest until files came. The others have always been filled: when "/" gets fast, "/data" gets below
        // 40 %, and "/logs" below what a day takes.
        series: {
            ...small("25000x240 24960-40x219 80000x20", 480, "/"),
            ...small("51370-30x460 80000x20", 480, "/data"),
            ...disk("54570-30x460 150000x20", "/logs", "ext4", "0x480", "200000x480"),
        },
        firesAt: 440,
        firing: [
            ["/", "12h 6m 26s"],
            ["/data", "21h 12m 20s"],
            ["/logs", "22h 59m 0s"],
        ].map(([mountpoint, left]) => ({
            labels: { ...warning, ...labelsOn(mountpoint!) },
            summary: `${mountpoint!} of node will be full soon`,
            description: `At the growth rate of the last 6 hours, /dev/sda1 will be full in ${left!}, sooner than 1 day; this has lasted for more than 1 hour.`,
        })),
        resolvesAt: 461,
        quiet: [
            small("60000-50x70", 70),
            small("39000x70", 70),
            small("39000+30x70", 70),
            small("39000-30x70", 70, "/run", "tmpfs"),
            small("39000-30x70", 70, "/mnt", "ext4", 1),
        ],
    },
    InodesLow: {
        series: inodes("500x4 96x19 500x5"),
        firesAt: 20,
        firing: [
            {
                labels: { ...warning, ...labelsOn("/") },
                summary: "Free inodes on / of node are low",
                description:
                    "10 % of the inodes of /dev/sda1 are free, below 10 % for more than 15 minutes. At 0 % no file can be created, however much space is free.",
            },
        ],
        resolvesAt: 25,
        quiet: [inodes("100x40"), inodes("1x40", "/run", "tmpfs"), inodes("1x40", "/mnt", "ext4", "1x40")],
    },
    FilesystemReadOnly: {
        series: { [readonly("/")]: "0x9 1x1500" },
        firesAt: 11,
        firing: [
            {
                labels: { ...critical, ...labelsOn("/") },
                summary: "/ of node is read-only",
                description:
                    "/dev/sda1 was writable within the last day, and has been read-only for more than 1 minute: the kernel remounts a file system read-only when a disk fails.",
            },
        ],
        resolvesAt: 1449,
        quiet: [
            { [readonly("/boot")]: "1x30" },
            { [readonly("/data")]: "0x30" },
            { [readonly("/media", "iso9660")]: "0x9 1x30" },
        ],
    },
    FilesystemDeviceError: {
        series: { [failing("mountpoint timeout")]: "0x4 1x14 0x5" },
        firesAt: 15,
        firing: [
            {
                labels: {
                    ...warning,
                    device: "server:/export",
                    device_error: "mountpoint timeout",
                    fstype: "nfs4",
                    mountpoint: "/mnt",
                },
                summary: "/mnt of node does not respond",
                description:
                    "The size of server:/export has been unreadable for more than 10 minutes: mountpoint timeout.",
            },
        ],
        resolvesAt: 20,
        quiet: [{ [failing("permission denied")]: "1x30" }, { [failing("")]: "0x30" }],
    },
    HostIOSaturated: {
        series: { [queue("sda")]: "9000x10 9645+645x24 25125x20" },
        firesAt: 29,
        firing: [
            {
                labels: { ...warning, device: "sda" },
                summary: "The disk sda of node is saturated",
                description:
                    "11 requests are queued for sda on average, above 10 requests for more than 15 minutes. Everything that reads or writes there is slow.",
            },
        ],
        resolvesAt: 36,
        quiet: [{ [queue("sda")]: "0+600x40", [queue("dm-0")]: "0+900x40" }],
    },
    RaidDegraded: {
        series: array("2x4 1x9 2x5"),
        firesAt: 10,
        firing: [
            {
                labels: { ...critical, device: "md0" },
                summary: "The RAID array md0 of node is degraded",
                description:
                    "1 disks of md0 have been missing for more than 5 minutes. The array still works; the next failing disk may cause data loss.",
            },
        ],
        resolvesAt: 15,
        quiet: [array("2x30")],
    },
};
