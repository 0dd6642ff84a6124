/**
 * The collectors that are off by default and tell the truth of the host from within this container.
 *
 * Those that ask the kernel about the network of their own container are not here, nor are those that need root.
 */
export const collectors = [
    "buddyinfo",
    "cgroups",
    "cpu_vulnerabilities",
    "drbd",
    "drm",
    "interrupts",
    "ksmd",
    "lnstat",
    "logind",
    "meminfo_numa",
    "nvmesubsystem",
    "pcidevice",
    "processes",
    "softirqs",
    "swap",
    "systemd",
    "xfrm",
    "zoneinfo",
];
