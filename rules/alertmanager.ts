import type { RuleGroup } from "./types";

/** The server that tells people of alerts. */
export const alertmanagerRules: RuleGroup = {
    name: "alertmanager",
    rules: [
        {
            alert: "AlertmanagerConfigReloadFailed",
            expr: "alertmanager_config_last_reload_successful == 0",
            for: "5m",
            severity: "critical",
            summary: "Alertmanager {{ $labels.instance }} refuses its configuration",
            description:
                "The last reload failed more than 5 minutes ago. Alertmanager goes on with the configuration before it, and a restart would not come up.",
        },
        {
            alert: "AlertmanagerNotificationsFailing",
            expr: "sum by (instance, integration) (increase(alertmanager_notifications_failed_total[5m])) > 0",
            for: "5m",
            severity: "critical",
            summary: "Notifications by {{ $labels.integration }} do not arrive",
            description:
                '{{ $value | printf "%.0f" }} notifications by {{ $labels.integration }} failed in 5 minutes: the address, the credentials or the way there is wrong.',
        },
    ],
};
