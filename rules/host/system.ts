import type { AlertDefinition } from "../pack";

/** Services of the host, and the state of the host itself. */
export const systemAlerts = {
    HostClockNotSynchronised: {
        // While the clock is not synchronised, the kernel raises its estimated error up to 16 seconds.
        expr: "node_timex_sync_status == 0 and node_timex_maxerror_seconds >= 16",
        for: "10m",
        severity: "warning",
        summary: "The clock of {{ $labels.instance }} is not synchronised",
        description:
            "The clock has not been synchronised for more than $for. It drifts: certificates and tokens are rejected, and logs and samples have wrong timestamps.",
        dashboard: "system",
    },
    FileDescriptorsLow: {
        expr: "100 * node_filefd_allocated / (node_filefd_maximum > 0) > $threshold",
        threshold: { value: 80, unit: "%" },
        for: "10m",
        severity: "warning",
        summary: "{{ $labels.instance }} is running out of file descriptors",
        description:
            '{{ $value | printf "%.0f" }} % of the file descriptors that the kernel allows are in use, above $threshold for more than $for. At 100 % no process can open a file or a connection.',
        dashboard: "system",
    },
    SystemdUnitFailed: {
        // Only where the exporter's `systemd` collector is on.
        expr: 'node_systemd_unit_state{state="failed"} == 1',
        for: "5m",
        severity: "warning",
        summary: "The systemd unit {{ $labels.name }} on {{ $labels.instance }} has failed",
        description: "{{ $labels.name }} has been in the state failed for more than $for.",
        dashboard: "system",
    },
    TextfileUnreadable: {
        expr: "node_textfile_scrape_error > 0",
        for: "5m",
        severity: "warning",
        summary: "Textfile metrics on {{ $labels.instance }} cannot be read",
        description:
            "A *.prom file of the textfile collector has been missing, unreadable or malformed for more than $for. The state of the cron jobs in it is unknown in the meantime.",
        dashboard: "system",
    },
    HostRebooted: {
        expr: "node_time_seconds - node_boot_time_seconds < $threshold",
        threshold: { value: 600, unit: "seconds" },
        severity: "info",
        summary: "{{ $labels.instance }} has rebooted",
        description: "The host booted {{ $value | humanizeDuration }} ago, less than $threshold.",
        dashboard: "system",
    },
} as const satisfies Record<string, AlertDefinition>;
