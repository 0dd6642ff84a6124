import type { systemAlerts } from "../../../../rules/host/system";
import type { AlertCase, Series } from "../../support/alertCase";
import { at, info, warning } from "./instance";

const clock = (synchronised: string, error: string): Series => ({
    [`node_timex_sync_status{${at}}`]: synchronised,
    [`node_timex_maxerror_seconds{${at}}`]: error,
});

const files = (allocated: string, maximum = "1000x60"): Series => ({
    [`node_filefd_allocated{${at}}`]: allocated,
    [`node_filefd_maximum{${at}}`]: maximum,
});

const unit = (state: string) =>
    `node_systemd_unit_state{${at},name="backup.service",state="${state}",type="oneshot"}`;

const times = (now: string, boot: string): Series => ({
    [`node_time_seconds{${at}}`]: now,
    [`node_boot_time_seconds{${at}}`]: boot,
});

export const systemCases: Record<keyof typeof systemAlerts, AlertCase> = {
    HostClockNotSynchronised: {
        series: clock("1x4 0x30", "0.5x9 16x14 0.5x10"),
        firesAt: 20,
        firing: [
            {
                labels: warning,
                summary: "The clock of node is not synchronised",
                description:
                    "The clock has not been synchronised for more than 10 minutes. It drifts: certificates and tokens are rejected, and logs and samples have wrong timestamps.",
            },
        ],
        resolvesAt: 25,
        quiet: [clock("0x30", "15x30"), clock("1x30", "16x30")],
    },
    FileDescriptorsLow: {
        series: files("100x4 805x14 100x5"),
        firesAt: 15,
        firing: [
            {
                labels: warning,
                summary: "node is running out of file descriptors",
                description:
                    "80 % of the file descriptors that the kernel allows are in use, above 80 % for more than 10 minutes. At 100 % no process can open a file or a connection.",
            },
        ],
        resolvesAt: 20,
        quiet: [files("800x30"), files("10x30", "0x30")],
    },
    SystemdUnitFailed: {
        series: { [unit("failed")]: "0x4 1x9 0x5" },
        firesAt: 10,
        firing: [
            {
                labels: { ...warning, name: "backup.service", state: "failed", type: "oneshot" },
                summary: "The systemd unit backup.service on node has failed",
                description: "backup.service has been in the state failed for more than 5 minutes.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [unit("active")]: "1x30", [unit("failed")]: "0x30" }],
    },
    TextfileUnreadable: {
        series: { [`node_textfile_scrape_error{${at}}`]: "0x4 1x9 0x5" },
        firesAt: 10,
        firing: [
            {
                labels: warning,
                summary: "Textfile metrics on node cannot be read",
                description:
                    "A *.prom file of the textfile collector has been missing, unreadable or malformed for more than 5 minutes. The state of the cron jobs in it is unknown in the meantime.",
            },
        ],
        resolvesAt: 15,
        quiet: [{ [`node_textfile_scrape_error{${at}}`]: "0x30" }],
    },
    HostRebooted: {
        series: times("100000+60x40", "0x4 100255x40"),
        firesAt: 5,
        firing: [
            {
                labels: info,
                summary: "node has rebooted",
                description: "The host booted 45s ago, less than 10 minutes.",
            },
        ],
        resolvesAt: 15,
        quiet: [times("600+60x30", "0x30")],
    },
};
